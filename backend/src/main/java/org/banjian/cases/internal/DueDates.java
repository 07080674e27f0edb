package org.banjian.cases.internal;

import java.time.LocalDate;
import org.banjian.calendar.Deadline;
import org.banjian.calendar.DeadlineUnit;
import org.banjian.calendar.Deadlines;
import org.banjian.calendar.LegalClock;
import org.banjian.packs.Pack;
import org.banjian.packs.Parameter;
import org.banjian.packs.Step;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when a step must be done 办理期限, with the computation in words; a limit that no document sets is not invented. */
@Component
class DueDates {

    private static final String NO_LIMIT = "文件没有规定本环节的办理期限。";

    /** What people read where a limit exists but its day does not yet. */
    static final String UNKNOWN = "期限未定";

    private final Deadlines deadlines;
    private final ProcessModels models;
    private final CaseData data;
    private final LegalClock clock;

    DueDates(Deadlines deadlines, CaseData data, LegalClock clock, ProcessModels models) {
        this.models = models;
        this.deadlines = deadlines;
        this.data = data;
        this.clock = clock;
    }

    void put(StepRecord record, Pack pack, @Nullable Step step) {
        String id = step == null ? null : step.deadline();
        Parameter parameter = id == null ? null : pack.parameters().get(id);
        String value = parameter == null
                ? null
                : data.parameter(pack, parameter.id(), clock.today()).orElse(null);
        if (parameter == null || value == null) {
            ofTimer(record, pack);
            return;
        }
        try {
            Deadline deadline = deadline(parameter, value);
            record.due(deadline, deadline.explanation());
        } catch (Refusal calendarMissing) {
            record.due(null, calendarMissing.message());
        }
    }

    /** A timer that takes the task away sets its limit. */
    private void ofTimer(StepRecord record, Pack pack) {
        String fact = models.of(pack).lastDay(record.stepId()).orElse(null);
        Object day = fact == null ? null : data.value(record.caseNo(), record.subject(), fact);
        if (day instanceof LocalDate last) {
            record.due(new Deadline(last, words(last)), words(last));
        } else {
            record.due(null, fact == null ? NO_LIMIT : UNKNOWN);
        }
    }

    /** The day as a sentence; it counts to its end. */
    static String words(LocalDate day) {
        return "截止日为 " + day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日 24:00";
    }

    private Deadline deadline(Parameter parameter, String value) {
        if (parameter.unit().equals("date")) {
            LocalDate day = LocalDate.parse(value);
            return new Deadline(day, words(day));
        }
        DeadlineUnit unit =
                switch (parameter.unit()) {
                    case "calendar-days", "days" -> DeadlineUnit.CALENDAR_DAYS;
                    case "months" -> DeadlineUnit.MONTHS;
                    default -> DeadlineUnit.WORKING_DAYS;
                };
        return deadlines.after(clock.today(), Integer.parseInt(value), unit);
    }

    /** Working days left, negative when overdue; null without a limit or where the calendar of the year is not known. */
    @Nullable
    Integer left(@Nullable LocalDate dueOn) {
        if (dueOn == null) {
            return null;
        }
        try {
            return deadlines.workingDaysLeft(clock.today(), dueOn);
        } catch (Refusal calendarMissing) {
            return null;
        }
    }
}
