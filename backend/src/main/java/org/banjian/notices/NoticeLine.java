package org.banjian.notices;

import org.jspecify.annotations.Nullable;

/** One row of a published list 公示名单: masked name and the last four characters of the number, nothing more of the person. */
public record NoticeLine(
        int seq, String name, String idTail, String className, String level, @Nullable String amount) {}
