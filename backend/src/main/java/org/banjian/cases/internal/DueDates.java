package org.banjian.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.banjian.calendar.CalendarVersions;
import org.banjian.calendar.Deadline;
import org.banjian.calendar.DeadlineUnit;
import org.banjian.calendar.Deadlines;
import org.banjian.calendar.LegalClock;
import org.banjian.calendar.WorkingCalendar;
import org.banjian.cases.DueState;
import org.banjian.cases.internal.StepDeadline.Kind;
import org.banjian.cases.internal.StepDeadline.State;
import org.banjian.packs.Pack;
import org.banjian.packs.Parameter;
import org.banjian.packs.Step;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Until when a step must be done 办理期限, with the computation in words; a limit that no document sets is not invented. */
@Component
@EnableConfigurationProperties(DeadlineSettings.class)
class DueDates {

    private static final String NO_LIMIT = "文件没有规定本环节的办理期限。";

    /** What people read where a limit exists but its day does not yet. */
    static final String UNKNOWN = "期限未定";

    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final CalendarVersions versions;
    private final ProcessModels models;
    private final CaseData data;
    private final DeadlineBook book;
    private final DeadlineSettings settings;
    private final LegalClock clock;

    DueDates(
            Deadlines deadlines,
            WorkingCalendar calendar,
            CalendarVersions versions,
            CaseData data,
            DeadlineBook book,
            DeadlineSettings settings,
            LegalClock clock,
            ProcessModels models) {
        this.calendar = calendar;
        this.versions = versions;
        this.book = book;
        this.settings = settings;
        this.models = models;
        this.deadlines = deadlines;
        this.data = data;
        this.clock = clock;
    }

    /** What a computation gives; without a day, the sentence says why there is none. */
    record Computed(@Nullable LocalDate dueOn, String text, @Nullable LocalDate remindOn, long calendarVersion) {

        boolean sameDays(StepRecord record) {
            return Objects.equals(dueOn, record.dueOn());
        }
    }

    /** A task came into being: its time begins, or goes on with what was left before a correction. */
    void put(StepRecord record, Pack pack, @Nullable Step step) {
        StepDeadline stopped = book.stopped(record.caseNo()).stream()
                .filter(row -> row.stepId().equals(record.stepId()) && Objects.equals(row.subject(), record.subject()))
                .findFirst()
                .orElse(null);
        if (stopped != null) {
            book.resume(stopped, record.taskId(), clock.today());
            apply(record, pack, stopped.runsUnder(record.taskId()));
            return;
        }
        StepDeadline begun = begun(record, pack, step);
        if (begun == null) {
            record.due(null, NO_LIMIT, false);
        } else {
            book.add(begun);
            apply(record, pack, begun);
        }
    }

    /** The task is done: the authority's time stands if the applicant must correct, else it ends. */
    void finished(StepRecord record, Pack pack, int round) {
        book.runningOf(record.taskId()).ifPresent(row -> {
            if (Outcomes.CORRECT.equals(record.outcome()) && row.kind() == Kind.COUNTED && stops(pack)) {
                book.stop(row, round, clock.today());
            } else {
                book.state(row.id(), State.ENDED);
            }
        });
    }

    void cancelled(StepRecord record) {
        book.runningOf(record.taskId()).ifPresent(row -> book.state(row.id(), State.ENDED));
    }

    /** Computes anew what the record shows. @return whether its day is another one than before */
    boolean apply(StepRecord record, Pack pack, StepDeadline row) {
        Computed computed = compute(pack, row);
        boolean moved = !computed.sameDays(record);
        record.due(computed.dueOn(), computed.text(), computed.dueOn() == null);
        book.computed(row, computed);
        return moved;
    }

    /** From the calendar as it stands, never from what was remembered of it. */
    Computed compute(Pack pack, StepDeadline row) {
        long version = versions.current();
        return calendar.fresh(() -> {
            try {
                Deadline deadline = deadline(pack, row);
                return deadline == null
                        ? new Computed(null, UNKNOWN, null, version)
                        : new Computed(
                                deadline.dueOn(), deadline.explanation(), remindOn(pack, deadline.dueOn()), version);
            } catch (Refusal refusal) {
                return new Computed(null, Deadlines.unknown(refusal).orElseThrow(() -> refusal), null, version);
            }
        });
    }

    private @Nullable Deadline deadline(Pack pack, StepDeadline row) {
        return switch (row.kind()) {
            case COUNTED ->
                deadlines.after(row.countedFrom(), row.amount(), Objects.requireNonNull(row.unit()), book.pauses(row));
            case PRINTED -> deadlines.printed(Objects.requireNonNull(row.printedOn()), row.rolls());
            case FACT ->
                data.value(row.caseNo(), row.subject(), row.source()) instanceof LocalDate last
                        ? deadlines.printed(last, false)
                        : null;
        };
    }

    private @Nullable StepDeadline begun(StepRecord record, Pack pack, @Nullable Step step) {
        String id = step == null ? null : step.deadline();
        Parameter parameter = id == null ? null : pack.parameters().get(id);
        String value = parameter == null
                ? null
                : data.parameter(pack, parameter.id(), clock.today()).orElse(null);
        // a timer that takes the task away sets its limit: what is shown is what happens
        String fact = models.of(pack).lastDay(record.stepId()).orElse(null);
        if (parameter != null
                && value != null
                && (fact == null || !parameter.unit().equals("date"))) {
            return parameter.unit().equals("date")
                    ? begun(
                            record,
                            Kind.PRINTED,
                            parameter.id(),
                            null,
                            0,
                            LocalDate.parse(value),
                            rolls(record, parameter))
                    : begun(
                            record,
                            Kind.COUNTED,
                            parameter.id(),
                            unit(parameter),
                            Integer.parseInt(value),
                            null,
                            false);
        }
        return fact == null ? null : begun(record, Kind.FACT, fact, null, 0, null, false);
    }

    private StepDeadline begun(
            StepRecord record,
            Kind kind,
            String source,
            @Nullable DeadlineUnit unit,
            int amount,
            @Nullable LocalDate printedOn,
            boolean rolls) {
        return new StepDeadline(
                record.taskId(),
                record.caseNo(),
                record.taskId(),
                record.stepId(),
                record.subject(),
                kind,
                source,
                unit,
                amount,
                clock.today(),
                printedOn,
                rolls,
                State.RUNNING,
                null,
                versions.current());
    }

    /** An authority's own deadline never rolls. */
    private static boolean rolls(StepRecord record, Parameter parameter) {
        return record.ofApplicant() && parameter.rolls();
    }

    private static DeadlineUnit unit(Parameter parameter) {
        return switch (parameter.unit()) {
            case "calendar-days" -> DeadlineUnit.CALENDAR_DAYS;
            case "months" -> DeadlineUnit.MONTHS;
            case "working-days" -> DeadlineUnit.WORKING_DAYS;
            default -> throw new IllegalStateException("no deadline is counted in " + parameter.unit());
        };
    }

    private boolean stops(Pack pack) {
        return own(pack, DeadlineSettings.STOP).map(Boolean::parseBoolean).orElse(settings.stopDuringCorrection());
    }

    private @Nullable LocalDate remindOn(Pack pack, LocalDate dueOn) {
        int days = own(pack, DeadlineSettings.REMIND).map(Integer::parseInt).orElse(settings.remindWorkingDays());
        try {
            return deadlines.remindOn(dueOn, days);
        } catch (Refusal calendarMissing) {
            return null;
        }
    }

    private Optional<String> own(Pack pack, String name) {
        return data.parameter(pack, pack.code().toLowerCase(Locale.ROOT) + "." + name, clock.today());
    }

    boolean anyStopped(CaseNo caseNo) {
        return !book.stopped(caseNo).isEmpty();
    }

    List<StepDeadline> stopped(CaseNo caseNo) {
        return book.stopped(caseNo);
    }

    /** 暂停计算: what was used before the request and what is left for afterwards. */
    String stopped(StepDeadline row) {
        DeadlineUnit unit = row.unit();
        LocalDate stoppedOn = book.stoppedOn(row).orElse(null);
        if (unit == null || stoppedOn == null) {
            return UNKNOWN;
        }
        String words = "暂停计算（补正中），自 " + Deadlines.words(stoppedOn) + "次日起不计";
        if (unit == DeadlineUnit.MONTHS) {
            return words;
        }
        try {
            int used = deadlines.used(row.countedFrom(), unit, book.pauses(row), stoppedOn);
            return words + "；" + Deadlines.amount(row.amount(), unit) + "已用 " + used + " 个，还剩 "
                    + Math.max(0, row.amount() - used) + " 个，自补正提交次日起继续计算";
        } catch (Refusal calendarMissing) {
            return words;
        }
    }

    DueState state(@Nullable LocalDate dueOn, boolean unknown) {
        return DueState.of(dueOn, unknown, clock.today());
    }

    /** The day as a sentence; it counts to its end. */
    static String words(LocalDate day) {
        return "截止日为 " + Deadlines.words(day) + " 24:00";
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
