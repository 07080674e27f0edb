package org.banjian.cases.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds of deadlines where a pack says nothing else.
 *
 * @param remindWorkingDays how many working days before the last day the holder is reminded 提醒提前量
 * @param stopDuringCorrection whether the authority's time stands while the applicant corrects
 */
@ConfigurationProperties("banjian.deadlines")
record DeadlineSettings(@DefaultValue("3") int remindWorkingDays, @DefaultValue("true") boolean stopDuringCorrection) {

    /** The pack's parameters of the same meaning: the code in lower case before the name. */
    static final String REMIND = "reminder.workingDays";

    static final String STOP = "clock.stopDuringCorrection";
}
