package org.banjian.training.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banjian.audit.AuditTrail;
import org.banjian.cases.CaseTimeline;
import org.banjian.packs.Step;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.shared.Violations;
import org.banjian.training.ClassView;
import org.banjian.training.CompleteClass;
import org.banjian.training.DayView;
import org.banjian.training.OpenClass;
import org.banjian.training.PhotoView;
import org.banjian.training.RecordDay;
import org.banjian.training.RegisterCertificates;
import org.banjian.training.Training;
import org.banjian.training.internal.ClassDesk.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commands of training 培训登记: each in one transaction with its audit entry and its line in the timeline. */
@Service
class TrainingCommands implements Training {

    private final ClassDesk desk;
    private final ClassRows classes;
    private final DayRows days;
    private final PhotoRows photos;
    private final Trainees trainees;
    private final DayPhotos pictures;
    private final Certificates certificates;
    private final TrainingReading reading;
    private final CaseTimeline timeline;
    private final AuditTrail audit;

    TrainingCommands(
            ClassDesk desk,
            ClassRows classes,
            DayRows days,
            PhotoRows photos,
            Trainees trainees,
            DayPhotos pictures,
            Certificates certificates,
            TrainingReading reading,
            CaseTimeline timeline,
            AuditTrail audit) {
        this.desk = desk;
        this.classes = classes;
        this.days = days;
        this.photos = photos;
        this.trainees = trainees;
        this.pictures = pictures;
        this.certificates = certificates;
        this.reading = reading;
        this.timeline = timeline;
        this.audit = audit;
    }

    @Override
    @Transactional
    public ClassView openClass(CaseNo caseNo, String classId, OpenClass command) {
        Work at = desk.working(caseNo, classId, ClassPanels.OPENING);
        LocalDate date = command.date();
        Violations found = new Violations();
        within(at, found, date, "开班日期");
        LocalDate approved = at.row().createdAt().toLocalDate();
        if (date.isBefore(approved)) {
            found.add(desk.violation(
                    at,
                    "OPENED_BEFORE_APPROVAL",
                    "开班日期 " + date + " 早于培训计划审核同意之日 " + approved + "。",
                    "date",
                    "培训应在计划审核同意之后组织，请核对开班日期。"));
        }
        int people = trainees.count(caseNo, classId);
        if (people == 0) {
            found.add(desk.violation(at, "ROSTER_EMPTY", "本班花名册还没有学员。", "roster", "请先导入本班的花名册，再登记开班。"));
        }
        found.throwIfAny(422, first(found), "开班登记有 " + found.list().size() + " 处需要处理，没有保存。");
        ClassRow.Opening before = at.row().opening();
        classes.open(
                classId,
                new ClassRow.Opening(
                        date,
                        command.place().strip(),
                        stripped(command.note()),
                        people,
                        at.actor().personName(),
                        desk.now()));
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("class", at.row().name());
        detail.put("date", date.toString());
        detail.put("place", command.place().strip());
        detail.put("persons", people);
        if (before != null) {
            detail.put("before", Map.of("date", before.date().toString(), "place", before.place()));
        }
        note(
                at,
                before == null ? "CLASS_OPENED" : "CLASS_OPENING_CHANGED",
                (before == null ? "“" : "更正开班登记：“") + at.row().name() + "”于 " + date + " 在"
                        + command.place().strip() + "开班，学员 " + people + " 人。",
                detail);
        return reading.classView(caseNo, classId);
    }

    @Override
    @Transactional
    public DayView recordDay(CaseNo caseNo, String classId, RecordDay command) {
        Work at = desk.working(caseNo, classId, ClassPanels.ATTENDANCE, ClassPanels.COMPLETION);
        LocalDate date = command.date();
        DayRow stored = days.newest(classId, date).orElse(null);
        if ((stored == null ? 0 : stored.version()) != command.version()) {
            throw alreadyRecorded(caseNo, classId, date, stored);
        }
        TreeMap<LocalDate, BigDecimal> plan = classes.plannedDays(caseNo).getOrDefault(classId, new TreeMap<>());
        Set<String> people = trainees.of(caseNo, classId).keySet();
        int pictured = photos.of(classId, date).size();
        List<Violation> found = DayCheck.of(
                command,
                (code, message, field, remedy) -> desk.violation(at, code, message, field, remedy),
                at.today(),
                at.row().opening() == null ? null : at.row().opening().date(),
                at.latestEnd(),
                plan,
                people,
                pictured,
                stored != null);
        new Violations()
                .addAll(found)
                .throwIfAny(
                        422,
                        found.isEmpty() ? "" : found.get(0).code(),
                        date + " 的考勤有 " + found.size() + " 处需要处理，没有保存。");
        DayRow day = new DayRow(
                classId,
                date,
                command.version() + 1,
                command.held(),
                ClassHours.sum(command.sessions()),
                command.sessions(),
                command.present(),
                stripped(command.reason()),
                pictured > 0 ? null : stripped(command.photoReason()),
                stored == null ? null : stripped(command.correction()),
                at.actor().personId(),
                at.actor().personName(),
                desk.now());
        days.add(day);
        trainees.sumHours(caseNo, classId);
        note(
                at,
                stored == null ? "DAY_RECORDED" : "DAY_CORRECTED",
                said(at, day, people.size(), pictured),
                detail(day));
        return reading.dayView(caseNo, classId, date);
    }

    /** The loser of a race, or somebody with an old page, gets what is stored to lay it beside what he wrote. */
    private Refusal alreadyRecorded(CaseNo caseNo, String classId, LocalDate date, @Nullable DayRow stored) {
        Refusal refusal = Refusal.conflict(
                "DAY_ALREADY_RECORDED",
                stored == null
                        ? date + " 的考勤还没有登记，请刷新页面后重新填写。"
                        : date + " 的考勤已由" + stored.recordedByName() + "于 "
                                + stored.recordedAt()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()
                                        .replace('T', ' ')
                                + " 登记（第 " + stored.version() + " 版），您填写的内容没有保存。请对照已登记的内容，确需修改的按更正办理。");
        return stored == null ? refusal : refusal.with("stored", reading.dayView(caseNo, classId, date));
    }

    private static String said(Work at, DayRow day, int people, int pictured) {
        String correction = day.correction() == null ? "" : "更正考勤（第 " + day.version() + " 版，" + day.correction() + "）：";
        String what = !day.held()
                ? "未开课，原因：" + day.reason()
                : ClassHours.text(day.hours()) + " 课时，到 " + day.present().size() + " 人（全班 " + people + " 人），照片 "
                        + pictured + " 张" + (day.reason() == null ? "" : "；说明：" + day.reason());
        return correction + "“" + at.row().name() + "” " + day.date() + " " + what + "。";
    }

    private static Map<String, Object> detail(DayRow day) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("date", day.date().toString());
        detail.put("version", day.version());
        detail.put("held", day.held());
        detail.put("hours", ClassHours.text(day.hours()));
        detail.put("present", day.present().size());
        if (day.correction() != null) {
            detail.put("correction", day.correction());
        }
        return detail;
    }

    @Override
    public PhotoView addPhoto(
            CaseNo caseNo,
            String classId,
            LocalDate day,
            @Nullable String fileName,
            @Nullable String declaredType,
            byte[] content) {
        return pictures.add(caseNo, classId, day, fileName, declaredType, content);
    }

    @Override
    @Transactional
    public ClassView withdrawPhoto(CaseNo caseNo, String classId, String photoId) {
        pictures.withdraw(caseNo, classId, photoId);
        return reading.classView(caseNo, classId);
    }

    @Override
    @Transactional
    public ClassView complete(CaseNo caseNo, String classId, CompleteClass command) {
        Work at = desk.working(caseNo, classId, ClassPanels.COMPLETION);
        LocalDate date = command.date();
        Violations found = new Violations();
        within(at, found, date, "结业日期");
        ClassRow.Opening opening = at.row().opening();
        if (opening == null) {
            found.add(desk.violation(at, "CLASS_NOT_OPENED", "“" + at.row().name() + "”还没有登记开班。", null, "请先登记开班。"));
        } else if (date.isBefore(opening.date())) {
            found.add(desk.violation(
                    at,
                    "COMPLETED_BEFORE_OPENING",
                    "结业日期 " + date + " 早于开班日期 " + opening.date() + "。",
                    "date",
                    "请核对日期。"));
        }
        TreeMap<LocalDate, DayRow> recorded = days.newest(classId);
        if (!at.row().graded()) {
            found.addAll(reading.missingDays(at.row()).stream()
                    .map(day -> missing(at, day))
                    .toList());
            LocalDate last = recorded.values().stream()
                    .filter(DayRow::held)
                    .map(DayRow::date)
                    .max(LocalDate::compareTo)
                    .orElse(null);
            if (last != null && date.isBefore(last)) {
                found.add(desk.violation(
                        at,
                        "COMPLETED_BEFORE_LAST_DAY",
                        "结业日期 " + date + " 早于最后一个培训日 " + last + "。",
                        "date",
                        "请核对日期。"));
            }
        }
        found.throwIfAny(422, first(found), "结业登记有 " + found.list().size() + " 处需要处理，没有保存。");
        int people = trainees.count(caseNo, classId);
        boolean again = at.row().completion() != null;
        classes.complete(
                classId,
                new ClassRow.Completion(
                        date, stripped(command.summary()), people, at.actor().personName(), desk.now()));
        trainees.sumHoursIfRecorded(caseNo, at.row(), recorded);
        note(
                at,
                again ? "CLASS_COMPLETION_CHANGED" : "CLASS_COMPLETED",
                (again ? "更正结业登记：“" : "“") + at.row().name() + "”于 " + date + " 结业，学员 " + people + " 人。",
                Map.of("class", at.row().name(), "date", date.toString(), "persons", people));
        return reading.classView(caseNo, classId);
    }

    private Violation missing(Work at, LocalDate day) {
        return ClassDesk.violation(
                at.pack(),
                at.task().stepId(),
                "TRAINING_DAY_MISSING",
                "“" + at.row().name() + "” " + day + " 没有考勤记录。",
                day.toString(),
                "请补登当日考勤和照片；当日没有上课的，请登记“未开课”并写明原因。");
    }

    @Override
    @Transactional
    public ClassView registerCertificates(CaseNo caseNo, String classId, RegisterCertificates command) {
        Work at = desk.working(caseNo, classId, ClassPanels.CERTIFICATES);
        Certificates.Saved saved = certificates.save(at, command);
        note(
                at,
                "CERTIFICATES_REGISTERED",
                "“" + at.row().name() + "”取证登记：" + saved.text() + "，全班 " + trainees.count(caseNo, classId) + " 人中已有 "
                        + saved.total() + " 人登记证书。",
                Map.of("class", at.row().name(), "registered", saved.put(), "takenBack", saved.removed()));
        return reading.classView(caseNo, classId);
    }

    private void within(Work at, Violations found, LocalDate date, String what) {
        if (date.isAfter(at.today())) {
            found.add(desk.violation(at, "DAY_IN_FUTURE", what + " " + date + " 还没有到。", "date", "请在当日或者之后登记。"));
        }
        LocalDate latest = at.latestEnd();
        if (latest != null && date.isAfter(latest)) {
            found.add(desk.violation(
                    at, "TRAINING_OVERDUE", what + " " + date + " 晚于培训最迟结束日 " + latest + "。", "date", null));
        }
    }

    private void note(Work at, String kind, String text, Map<String, Object> detail) {
        Step step = at.pack().steps().get(at.task().stepId());
        timeline.add(
                at.caseNo(),
                kind,
                at.task().name(),
                text,
                step == null || step.clauses().isEmpty() ? null : step.clauses().get(0));
        audit.append(at.actor().auditActor(), kind, "TRAINING_CLASS", at.row().id(), at.caseNo(), detail);
    }

    static String first(Violations found) {
        return found.isEmpty() ? "" : found.list().get(0).code();
    }

    static @Nullable String stripped(@Nullable String text) {
        return DayCheck.blank(text) || text == null ? null : text.strip();
    }
}
