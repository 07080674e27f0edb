package org.banjian.packs;

import org.jspecify.annotations.Nullable;

/**
 * A role of a procedure 角色: which platform role fills it and in which kind of office of the case's region.
 *
 * @param platformRole name of a platform role, e.g. {@code INITIAL_REVIEWER}
 * @param officeKind kind of office; null for the applicant
 * @param applicant true for the one role that the applicant fills
 * @param duty name of the duty that separation of duties compares
 */
public record PackRole(
        String id, String name, String platformRole, @Nullable String officeKind, boolean applicant, String duty) {}
