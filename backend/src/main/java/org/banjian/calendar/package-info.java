/**
 * Calendar 工作日历: legal time 法定时间, working days 工作日 by the yearly notices of the State Council, and deadlines 期限 with the sentence
 * that explains them. A year without a calendar is an explicit error, never a guess.
 */
@ApplicationModule(
        displayName = "calendar 工作日历",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package org.banjian.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
