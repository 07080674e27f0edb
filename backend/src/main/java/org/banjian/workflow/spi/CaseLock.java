package org.banjian.workflow.spi;

import org.banjian.shared.CaseNo;

/** Lets what moves a case follow one another 办件加锁, whether people or timers move it. */
public interface CaseLock {

    /** Nobody else moves the case until the caller's transaction ends. */
    void lock(CaseNo caseNo);
}
