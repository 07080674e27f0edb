package org.banjian.identity;

import java.util.List;
import org.banjian.shared.RegionCode;

/** A membership 任职 as the person chooses it and administrators list it; {@code unitKind} is OFFICE, ORGANISATION or PLATFORM. */
record MembershipView(
        String id,
        String label,
        String unitName,
        String unitKind,
        RegionCode region,
        List<String> roles,
        boolean lead,
        String state) {}
