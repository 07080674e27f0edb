package org.banjian.notices;

import org.jspecify.annotations.Nullable;

/** Question: what came of an objection 异议状态查询; only who knows the receipt and the contact given with it is answered. */
public record AskObjection(@Nullable String receiptNo, @Nullable String contact) {}
