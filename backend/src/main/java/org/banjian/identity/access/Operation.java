package org.banjian.identity.access;

import java.util.List;
import java.util.Set;
import org.banjian.identity.Actor;
import org.banjian.identity.PlatformRole;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API 操作 and who may call it.
 *
 * @param scope the path variable whose object must lie within the caller's scope
 * @param anyone needs no session
 * @param signedIn any session, even before a membership is chosen
 * @param profile exists in this profile only
 */
record Operation(
        String id,
        String method,
        String path,
        @Nullable String scope,
        boolean anyone,
        boolean signedIn,
        Set<PlatformRole> roles,
        boolean leadOnly,
        @Nullable String profile) {

    boolean permits(Actor actor) {
        return anyone || signedIn || (actor.hasAny(roles) && (!leadOnly || actor.lead()));
    }

    List<String> route() {
        return List.of(method, path);
    }
}
