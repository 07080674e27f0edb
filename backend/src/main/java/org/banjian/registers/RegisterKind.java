package org.banjian.registers;

import java.util.List;
import java.util.Set;
import org.banjian.identity.Actor;
import org.banjian.identity.PlatformRole;
import org.jspecify.annotations.Nullable;

/** A kind of register as {@code common/registers.yaml} declares it. */
record RegisterKind(
        String id,
        String name,
        String description,
        @Nullable String clause,
        KeyType keyType,
        String keyLabel,
        List<RegisterColumn> columns,
        Set<PlatformRole> enter,
        Set<PlatformRole> approve,
        boolean supersede) {

    enum KeyType {
        creditCode,
        year,
        text
    }

    boolean mayEnter(Actor actor) {
        return actor.hasAny(enter);
    }

    boolean mayApprove(Actor actor) {
        return actor.hasAny(approve);
    }
}
