package org.banjian.notices;

/** How far the archive 归档 of a case is. */
public enum ArchiveState {
    PENDING,
    READY,
    FAILED
}
