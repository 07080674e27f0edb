package org.banjian.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person 人员 as administrators see them: the telephone number is masked, the identity number is not shown. */
record PersonAdminView(
        String id,
        String login,
        String name,
        @Nullable MaskedText phone,
        String status,
        List<MembershipView> memberships) {}
