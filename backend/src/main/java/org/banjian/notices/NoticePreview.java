package org.banjian.notices;

import java.util.List;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What the officer sees before publishing 发布前预览.
 *
 * @param page what the public will see
 * @param workingDays length of the period; null while the parameter has no value
 * @param scanned how many texts the scan for personal data has read
 * @param violations everything that stands against publishing now; empty if it may be published
 */
public record NoticePreview(
        NoticeView notice, NoticePage page, @Nullable Integer workingDays, int scanned, List<Violation> violations) {}
