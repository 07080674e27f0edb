package org.banjian.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What a list of the inbox is asked for.
 *
 * @param q case number, or the beginning of the applicant's name
 * @param after {@link InboxPage#next()} of the page before
 */
public record InboxQuery(
        Scope scope,
        @Nullable Due due,
        @Nullable String stage,
        @Nullable String serviceItem,
        @Nullable String q,
        @Nullable String after) {

    /** Whose tasks: nobody's yet (待签收), mine (我的), everybody's in my offices (我科室), what I have finished (已办). */
    public enum Scope {
        WAITING,
        MINE,
        OFFICE,
        FINISHED
    }

    /** Past its day (超期), or within the next three working days (临期). */
    public enum Due {
        OVERDUE,
        SOON
    }
}
