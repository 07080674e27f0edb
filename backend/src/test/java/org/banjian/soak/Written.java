package org.banjian.soak;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one client was told about one case: every value here was acknowledged; {@code maybe…} was sent and never answered. */
final class Written {

    final String caseNo;
    final String signer;
    final Set<String> receipts = new LinkedHashSet<>();
    final Set<String> files = new LinkedHashSet<>();

    @Nullable
    String draft;

    @Nullable
    String maybeDraft;

    @Nullable
    String taskId;

    /** Login of the officer, or empty when released; null while nothing was acknowledged. */
    @Nullable
    String holder;

    @Nullable
    String maybeHolder;

    Written(String caseNo, String signer) {
        this.caseNo = caseNo;
        this.signer = signer;
    }
}
