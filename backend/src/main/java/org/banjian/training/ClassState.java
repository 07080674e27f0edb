package org.banjian.training;

/** How far a class is 班级状态: planned, opened, completed, or closed because the time for training was over. */
public enum ClassState {
    PLANNED,
    OPENED,
    COMPLETED,
    CLOSED
}
