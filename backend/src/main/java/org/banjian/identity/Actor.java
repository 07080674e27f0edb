package org.banjian.identity;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.banjian.audit.AuditActor;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/** A person acting through one membership 办理身份, in an office or for an organisation. */
public record Actor(
        String personId,
        String personName,
        String membershipId,
        Set<PlatformRole> roles,
        boolean lead,
        @Nullable String officeId,
        @Nullable String officeKind,
        @Nullable String organisationId,
        String unitName,
        RegionCode region) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(PlatformRole role) {
        return roles.contains(role);
    }

    public boolean hasAny(Collection<PlatformRole> any) {
        return any.stream().anyMatch(roles::contains);
    }

    public AuditActor auditActor() {
        String acting = roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        return new AuditActor(personId, personName, acting, unitName);
    }
}
