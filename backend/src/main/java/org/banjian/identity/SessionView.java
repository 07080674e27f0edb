package org.banjian.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session 会话 as the shell needs it: who signed in, as what they can act and do act, and which desks that opens. */
record SessionView(
        @Nullable PersonView person,
        List<MembershipView> memberships,
        @Nullable String acting,
        List<String> desks,
        boolean mustChangePassword,
        boolean demo) {}
