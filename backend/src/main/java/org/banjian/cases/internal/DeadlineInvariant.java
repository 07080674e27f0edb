package org.banjian.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.banjian.audit.spi.Invariant;
import org.banjian.calendar.CalendarVersions;
import org.banjian.cases.internal.DueDates.Computed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** I16: every day due is what the calendar in force and what is kept of the deadline give. */
@Component
class DeadlineInvariant implements Invariant {

    private static final int PAGE = 500;

    private final DeadlineBook book;
    private final DueDates dueDates;
    private final StepRecords records;
    private final CaseData data;
    private final CalendarVersions versions;
    private final JdbcClient jdbc;

    DeadlineInvariant(
            DeadlineBook book,
            DueDates dueDates,
            StepRecords records,
            CaseData data,
            CalendarVersions versions,
            JdbcClient jdbc) {
        this.book = book;
        this.dueDates = dueDates;
        this.records = records;
        this.data = data;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I16";
    }

    @Override
    public String name() {
        return "未办环节的期限等于按现行工作日历和留存的起算日、暂停记录重新计算的结果；暂停的期限都在补正中";
    }

    @Override
    public List<String> offenders(int limit) {
        List<String> offenders = new ArrayList<>();
        String after = "";
        List<StepDeadline> page;
        do {
            page = book.running(after, PAGE);
            for (StepDeadline row : page) {
                after = row.id();
                check(row, offenders);
            }
        } while (page.size() == PAGE && offenders.size() < limit);
        if (offenders.size() < limit) {
            jdbc.sql("select s.case_no, s.step_id from case_step s left join case_deadline d on d.task_id = s.task_id"
                            + " and d.state = 'RUNNING' where s.state = 'OPEN' and (s.due_on is not null or s.due_unknown = true)"
                            + " and d.id is null limit " + limit)
                    .query((row, n) -> "办件 " + row.getString(1) + " 的环节 " + row.getString(2) + " 有期限，但没有起算的记录。")
                    .list()
                    .forEach(offenders::add);
            jdbc.sql("select d.case_no, d.step_id from case_deadline d join case_file f on f.case_no = d.case_no"
                            + " where d.state = 'STOPPED' and f.status <> 'CORRECTING' limit " + limit)
                    .query((row, n) -> "办件 " + row.getString(1) + " 不在补正中，环节 " + row.getString(2) + " 的期限仍然暂停。")
                    .list()
                    .forEach(offenders::add);
        }
        return offenders.stream().limit(limit).toList();
    }

    private void check(StepDeadline row, List<String> offenders) {
        String name = "办件 " + row.caseNo() + " 的环节 " + row.stepId();
        StepRecord record = records.findById(row.taskId()).orElse(null);
        if (record == null || !record.open()) {
            offenders.add(name + " 已经结束，期限仍在计算。");
            return;
        }
        Computed computed = dueDates.compute(data.pack(row.caseNo()), row);
        if (!Objects.equals(computed.dueOn(), record.dueOn()) || !Objects.equals(computed.dueOn(), row.dueOn())) {
            offenders.add(name + " 的期限记作 " + day(record.dueOn()) + "，按工作日历应为 " + day(computed.dueOn()) + "。");
        } else if (row.calendarVersion() < versions.current()) {
            offenders.add(name + " 的期限没有按现行工作日历核对。");
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? DueDates.UNKNOWN : day.toString();
    }
}
