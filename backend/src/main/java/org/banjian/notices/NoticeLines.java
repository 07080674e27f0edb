package org.banjian.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a published list; {@code next} is the last number shown if there are more. */
public record NoticeLines(List<NoticeLine> rows, @Nullable Integer next) {}
