package org.banjian.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Give a person roles 授予角色 in an office, for an organisation, or (with neither) for the platform. */
record SaveMembership(
        @NotBlank String personId,
        @Nullable String officeId,
        @Nullable String organisationId,
        @NotEmpty Set<PlatformRole> roles,
        @Nullable Boolean lead,
        @Nullable @Size(max = 100) String title) {}
