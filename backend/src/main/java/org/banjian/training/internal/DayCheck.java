package org.banjian.training.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banjian.shared.Violation;
import org.banjian.training.RecordDay;
import org.banjian.training.RecordDay.Presence;
import org.jspecify.annotations.Nullable;

/** What is not right with a day that is to be recorded 考勤检查; everything at once. */
final class DayCheck {

    /** Makes a violation with the clause and remedy that the pack gives for the code. */
    interface Rule {
        Violation broken(String code, String message, @Nullable String field, @Nullable String remedy);
    }

    private final RecordDay day;
    private final Rule rule;
    private final List<Violation> found = new ArrayList<>();

    private DayCheck(RecordDay day, Rule rule) {
        this.day = day;
        this.rule = rule;
    }

    /**
     * @param plan planned days of the class with their hours
     * @param people row ids of the class's roster
     * @param photos photos that are there of the day
     * @param corrects whether a recorded day is changed
     */
    static List<Violation> of(
            RecordDay day,
            Rule rule,
            LocalDate today,
            @Nullable LocalDate opened,
            @Nullable LocalDate latestEnd,
            Map<LocalDate, BigDecimal> plan,
            Set<String> people,
            int photos,
            boolean corrects) {
        DayCheck check = new DayCheck(day, rule);
        check.date(today, opened, latestEnd);
        if (day.held()) {
            check.hours(plan.get(day.date()));
            check.people(people);
            check.photos(photos);
        } else {
            check.notHeld(plan.containsKey(day.date()));
        }
        if (corrects && blank(day.correction())) {
            check.add("CORRECTION_REASON_MISSING", "这一天已经登记过，更正须写明原因。", "correction", "请填写更正原因；原记录会保留。");
        }
        return check.found;
    }

    private void date(LocalDate today, @Nullable LocalDate opened, @Nullable LocalDate latestEnd) {
        if (day.date().isAfter(today)) {
            add("DAY_IN_FUTURE", day.date() + " 还没有到，不能提前登记考勤。", "date", "请在培训当日或者之后登记。");
        }
        if (opened != null && day.date().isBefore(opened)) {
            add("DAY_BEFORE_OPENING", day.date() + " 早于开班日期 " + opened + "。", "date", "请核对日期；开班日期有误的，请先更正开班登记。");
        }
        if (latestEnd != null && day.date().isAfter(latestEnd)) {
            add("TRAINING_OVERDUE", day.date() + " 晚于培训最迟结束日 " + latestEnd + "，这一天的培训不能计入。", "date", null);
        }
    }

    private void hours(@Nullable BigDecimal planned) {
        if (day.sessions().isEmpty()) {
            add("SESSIONS_MISSING", "没有填写当日课时。", "sessions", "请至少填写一节课的课时；当日没有上课的，请选择“未开课”。");
            return;
        }
        boolean valid = day.sessions().stream().allMatch(session -> ClassHours.valid(session.hours()));
        BigDecimal total = ClassHours.sum(day.sessions());
        if (!valid || total.compareTo(ClassHours.MOST_A_DAY) > 0) {
            add("HOURS_INVALID", "课时应大于 0，以 0.5 为单位，一天合计不超过 24。", "sessions", "请核对每节课的课时。");
            return;
        }
        if (planned == null) {
            reason("DAY_OUTSIDE_PLAN", day.date() + " 不在培训计划的日期之内。", "请核对日期；确为调整、补课的，请写明原因。");
        } else if (total.compareTo(planned) > 0) {
            reason(
                    "HOURS_ABOVE_PLAN",
                    "当日登记 " + ClassHours.text(total) + " 课时，超过计划的 " + ClassHours.text(planned) + " 课时。",
                    "请核对课时；确有增加的，请写明原因。");
        }
    }

    private void people(Set<String> people) {
        if (day.present().isEmpty()) {
            add("NOBODY_PRESENT", "没有勾选到场人员。", "present", "请勾选当日到场的学员；当日没有上课的，请选择“未开课”。");
        }
        BigDecimal total = ClassHours.sum(day.sessions());
        Set<String> seen = new HashSet<>();
        for (Presence person : day.present()) {
            if (!people.contains(person.rowId()) || !seen.add(person.rowId())) {
                add("PRESENT_UNKNOWN", "到场人员中有人不在本班花名册内或者重复。", "present", "请刷新页面后按最新的花名册重新勾选。");
                return;
            }
            BigDecimal own = person.hours();
            if (own != null && (!ClassHours.valid(own) || own.compareTo(total) > 0)) {
                add("HOURS_INVALID", "个人课时应大于 0、以 0.5 为单位，并且不超过当日课时。", "present", "请核对只参加部分课程的学员的课时。");
                return;
            }
        }
    }

    private void photos(int photos) {
        if (photos == 0 && blank(day.photoReason())) {
            add("PHOTO_MISSING", day.date() + " 没有授课照片。", "photos", "请上传至少一张当日授课照片；确实没有的，请写明原因，这一天会作为“缺照片”报告给审核部门。");
        }
    }

    private void notHeld(boolean planned) {
        if (!planned) {
            add("DAY_OUTSIDE_PLAN", day.date() + " 不在培训计划的日期之内，不需要登记未开课。", "date", "请核对日期。");
        }
        if (!day.sessions().isEmpty() || !day.present().isEmpty()) {
            add("DAY_NOT_HELD", "选择了“未开课”，但是填写了课时或者到场人员。", "held", "请清空课时和到场人员，或者改为已开课。");
        }
        if (blank(day.reason())) {
            add("REASON_MISSING", "计划内的日期没有上课，须写明原因。", "reason", "请填写原因，例如改期到哪一天。");
        }
    }

    private void reason(String code, String message, String remedy) {
        if (blank(day.reason())) {
            add(code, message, "reason", remedy);
        }
    }

    private void add(String code, String message, String field, @Nullable String remedy) {
        found.add(rule.broken(code, message, field, remedy));
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
