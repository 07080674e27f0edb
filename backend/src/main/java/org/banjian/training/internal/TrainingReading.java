package org.banjian.training.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.rosters.RosterRow;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Masking;
import org.banjian.shared.Refusal;
import org.banjian.training.ClassState;
import org.banjian.training.ClassView;
import org.banjian.training.DayState;
import org.banjian.training.DayVersionView;
import org.banjian.training.DayView;
import org.banjian.training.TraineeView;
import org.banjian.training.TraineeView.TraineeCertificate;
import org.banjian.training.TrainingClass;
import org.banjian.training.TrainingClasses;
import org.banjian.training.TrainingView;
import org.banjian.training.internal.PhotoRows.Photo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of the training of a case 培训情况. */
@Service
@Transactional(readOnly = true)
class TrainingReading implements TrainingClasses {

    private final Actors actors;
    private final CaseAccess access;
    private final ClassDesk desk;
    private final ClassRows classes;
    private final DayRows days;
    private final PhotoRows photos;
    private final CertificateRows certificates;
    private final Trainees trainees;

    TrainingReading(
            Actors actors,
            CaseAccess access,
            ClassDesk desk,
            ClassRows classes,
            DayRows days,
            PhotoRows photos,
            CertificateRows certificates,
            Trainees trainees) {
        this.actors = actors;
        this.access = access;
        this.desk = desk;
        this.classes = classes;
        this.days = days;
        this.photos = photos;
        this.certificates = certificates;
        this.trainees = trainees;
    }

    @Override
    public TrainingView view(CaseNo caseNo) {
        access.require(actors.current(), caseNo);
        LocalDate today = desk.today();
        List<ClassRow> rows = classes.of(caseNo);
        LocalDate latest = rows.isEmpty() ? null : desk.latestEnd(caseNo);
        Snapshot all = snapshot(caseNo);
        return new TrainingView(
                today,
                latest,
                latest == null ? null : (int) ChronoUnit.DAYS.between(today, latest) + (today.isAfter(latest) ? 0 : 1),
                latest == null ? null : desk.latestEndClause(caseNo),
                rows.stream().map(row -> classView(row, all, today)).toList());
    }

    @Override
    public List<TraineeView> trainees(CaseNo caseNo, String classId) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        found(caseNo, classId);
        boolean own = access.applicantSide(actor, caseNo);
        Map<String, CertificateRows.Certificate> held = certificates.of(caseNo);
        TreeMap<LocalDate, DayRow> recorded = days.newest(classId);
        Map<String, BigDecimal> hours = ClassHours.attended(recorded.values());
        Map<String, Long> present = recorded.values().stream()
                .flatMap(day -> day.present().stream())
                .collect(Collectors.groupingBy(person -> person.rowId(), Collectors.counting()));
        return trainees.of(caseNo, classId).values().stream()
                .map(person -> trainee(
                        person,
                        own,
                        hours.getOrDefault(person.id(), BigDecimal.ZERO),
                        present.getOrDefault(person.id(), 0L).intValue(),
                        held.get(person.id())))
                .toList();
    }

    private static TraineeView trainee(
            RosterRow person,
            boolean own,
            BigDecimal hours,
            int daysPresent,
            CertificateRows.@Nullable Certificate certificate) {
        return new TraineeView(
                person.id(),
                person.seq(),
                own ? person.name() : Masking.name(person.name()),
                Masking.idNumber(person.idNumber().value()),
                person.post(),
                person.level(),
                shown(person.certificateNo(), own),
                hours,
                daysPresent,
                certificate == null
                        ? null
                        : new TraineeCertificate(
                                own ? certificate.number() : Masking.account(certificate.number()),
                                certificate.level(),
                                certificate.kind(),
                                certificate.issuedOn()));
    }

    private static @Nullable String shown(@Nullable String certificateNo, boolean own) {
        return own || certificateNo == null ? certificateNo : Masking.account(certificateNo);
    }

    @Override
    public List<DayVersionView> history(CaseNo caseNo, String classId, LocalDate day) {
        access.require(actors.current(), caseNo);
        found(caseNo, classId);
        return days.versions(classId, day).stream()
                .map(one -> new DayVersionView(
                        one.date(),
                        one.version(),
                        one.held(),
                        one.hours(),
                        one.present().size(),
                        one.reason(),
                        one.correction(),
                        one.recordedByName(),
                        at(one.recordedAt())))
                .toList();
    }

    @Override
    public List<TrainingClass> of(CaseNo caseNo) {
        Map<String, TreeMap<LocalDate, BigDecimal>> plans = classes.plannedDays(caseNo);
        return classes.of(caseNo).stream()
                .map(row -> new TrainingClass(
                        row.id(),
                        caseNo,
                        row.seq(),
                        row.name(),
                        row.trainingType(),
                        row.graded(),
                        row.occupation(),
                        row.level(),
                        row.plannedHours(),
                        plans.getOrDefault(row.id(), new TreeMap<>()).entrySet().stream()
                                .map(day -> new TrainingClass.PlannedDay(day.getKey(), day.getValue()))
                                .toList(),
                        row.state()))
                .toList();
    }

    ClassView classView(CaseNo caseNo, String classId) {
        return classView(found(caseNo, classId), snapshot(caseNo), desk.today());
    }

    DayView dayView(CaseNo caseNo, String classId, LocalDate date) {
        BigDecimal planned = classes.plannedDays(caseNo)
                .getOrDefault(classId, new TreeMap<>())
                .get(date);
        return day(date, planned, days.newest(classId, date).orElse(null), photos.of(classId, date), desk.today());
    }

    /** Planned days without any record; all of them, also those to come. */
    List<LocalDate> missingDays(ClassRow row) {
        TreeSet<LocalDate> missing = new TreeSet<>(classes.plannedDays(row.caseNo())
                .getOrDefault(row.id(), new TreeMap<>())
                .keySet());
        missing.removeAll(days.newest(row.id()).keySet());
        return List.copyOf(missing);
    }

    /** Days on which people were taught and of which no photo is there. */
    List<DayRow> daysWithoutPhoto(ClassRow row) {
        return days.newest(row.id()).values().stream()
                .filter(DayRow::held)
                .filter(day -> photos.of(row.id(), day.date()).isEmpty())
                .toList();
    }

    /** Everything of a case, read once. */
    record Snapshot(
            Map<String, TreeMap<LocalDate, BigDecimal>> plans,
            Map<String, TreeMap<LocalDate, DayRow>> recorded,
            Map<String, Map<LocalDate, List<Photo>>> photos,
            Map<String, Integer> certificates) {}

    Snapshot snapshot(CaseNo caseNo) {
        return new Snapshot(
                classes.plannedDays(caseNo),
                days.newest(caseNo),
                photos.of(caseNo).stream()
                        .collect(Collectors.groupingBy(Photo::classId, Collectors.groupingBy(Photo::date))),
                certificates.counts(caseNo));
    }

    /** The days of a class, planned or recorded, in the order of the calendar. */
    static List<DayView> calendar(ClassRow row, Snapshot all, LocalDate today) {
        TreeMap<LocalDate, BigDecimal> plan = all.plans().getOrDefault(row.id(), new TreeMap<>());
        TreeMap<LocalDate, DayRow> recorded = all.recorded().getOrDefault(row.id(), new TreeMap<>());
        Map<LocalDate, List<Photo>> pictures = all.photos().getOrDefault(row.id(), Map.of());
        TreeSet<LocalDate> dates = new TreeSet<>(plan.keySet());
        dates.addAll(recorded.keySet());
        dates.addAll(pictures.keySet());
        List<DayView> views = new ArrayList<>();
        for (LocalDate date : dates) {
            views.add(day(date, plan.get(date), recorded.get(date), pictures.getOrDefault(date, List.of()), today));
        }
        return views;
    }

    private ClassView classView(ClassRow row, Snapshot all, LocalDate today) {
        List<DayView> calendar = calendar(row, all, today);
        ClassRow.Opening opening = row.opening();
        ClassRow.Completion completion = row.completion();
        return new ClassView(
                row.id(),
                row.seq(),
                row.name(),
                row.trainingType(),
                row.graded(),
                row.occupation(),
                row.level(),
                row.plannedHours(),
                heldHours(calendar),
                trainees.count(row.caseNo(), row.id()),
                all.certificates().getOrDefault(row.id(), 0),
                row.state(),
                opening == null
                        ? null
                        : new ClassView.OpeningView(
                                opening.date(),
                                opening.place(),
                                opening.note(),
                                opening.persons(),
                                opening.byName(),
                                at(opening.at())),
                completion == null
                        ? null
                        : new ClassView.CompletionView(
                                completion.date(),
                                completion.summary(),
                                completion.persons(),
                                completion.byName(),
                                at(completion.at())),
                row.closedBecause(),
                calendar,
                row.graded() ? List.of() : dates(calendar, missing(row)),
                row.graded() ? List.of() : dates(calendar, DayState.WITHOUT_PHOTO),
                row.state() == ClassState.CLOSED ? List.of() : desk.openPanels(row.caseNo(), row.id()));
    }

    /** A class that is over has no day to come: what was planned and not recorded is missing. */
    static List<DayState> missing(ClassRow row) {
        return row.state() == ClassState.COMPLETED || row.state() == ClassState.CLOSED
                ? List.of(DayState.MISSING, DayState.PLANNED)
                : List.of(DayState.MISSING);
    }

    static BigDecimal heldHours(List<DayView> calendar) {
        BigDecimal total = BigDecimal.ZERO;
        for (DayView day : calendar) {
            BigDecimal hours = day.hours();
            total = hours == null ? total : total.add(hours);
        }
        return total;
    }

    static List<LocalDate> dates(List<DayView> calendar, DayState... states) {
        return dates(calendar, List.of(states));
    }

    static List<LocalDate> dates(List<DayView> calendar, List<DayState> states) {
        return calendar.stream()
                .filter(day -> states.contains(day.state()))
                .filter(day -> day.version() > 0 || day.plannedHours() != null)
                .map(DayView::date)
                .toList();
    }

    private static DayView day(
            LocalDate date, @Nullable BigDecimal planned, @Nullable DayRow row, List<Photo> pictures, LocalDate today) {
        List<org.banjian.training.PhotoView> views =
                pictures.stream().map(photo -> photo.view(null)).toList();
        if (row == null) {
            return new DayView(
                    date,
                    date.isBefore(today) ? DayState.MISSING : DayState.PLANNED,
                    planned,
                    0,
                    null,
                    List.of(),
                    List.of(),
                    0,
                    null,
                    null,
                    null,
                    views,
                    null,
                    null);
        }
        return new DayView(
                date,
                !row.held() ? DayState.NOT_HELD : pictures.isEmpty() ? DayState.WITHOUT_PHOTO : DayState.RECORDED,
                planned,
                row.version(),
                row.hours(),
                row.sessions(),
                row.present(),
                row.present().size(),
                row.reason(),
                row.photoReason(),
                row.correction(),
                views,
                row.recordedByName(),
                at(row.recordedAt()));
    }

    private ClassRow found(CaseNo caseNo, String classId) {
        return classes.find(caseNo, classId).orElseThrow(Refusal::notFound);
    }

    private static OffsetDateTime at(LocalDateTime wall) {
        return wall.atZone(LegalClock.ZONE).toOffsetDateTime();
    }
}
