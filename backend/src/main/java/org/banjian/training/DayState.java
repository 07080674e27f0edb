package org.banjian.training;

/** How a training day stands 培训日状态. */
public enum DayState {
    /** Still to come. */
    PLANNED,
    /** It is over and nothing was recorded. */
    MISSING,
    RECORDED,
    /** Recorded, but no photo is there. */
    WITHOUT_PHOTO,
    /** No teaching on that day, with a reason 停课. */
    NOT_HELD
}
