package org.banjian.notices;

/** Where a public notice 公示 stands. */
public enum NoticeState {
    /** Prepared, nobody outside sees it. */
    DRAFT,
    /** Published; the public sees it from its first to its last day. */
    PUBLISHED,
    /** The period is over and the page is taken down. */
    CLOSED
}
