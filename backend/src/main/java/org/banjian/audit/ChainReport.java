package org.banjian.audit;

import org.jspecify.annotations.Nullable;

/** Result of checking the whole chain 留痕校验; {@code firstBrokenSeq} names the first row that was changed, removed or put in. */
public record ChainReport(boolean intact, long entries, @Nullable Long firstBrokenSeq, @Nullable String reason) {}
