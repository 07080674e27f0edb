package org.banjian.training;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.cases.Cases;
import org.banjian.cases.DecideTask;
import org.banjian.cases.SubmitStep;
import org.banjian.inbox.Inbox;
import org.banjian.rosters.RosterDesk;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.Rosters;
import org.banjian.rosters.SaveRosterRow;
import org.banjian.shared.CaseNo;
import org.banjian.shared.IdNumber;
import org.banjian.testing.Browser;
import org.banjian.testing.FilingDesk;
import org.banjian.training.RecordDay.Presence;
import org.banjian.training.RecordDay.Session;
import org.jspecify.annotations.Nullable;

/** A firm of the demo that trains: cases up to the training, time, people, photos. */
public class TrainingDesk {

    public static final String FIRM = FilingDesk.SIGNER;
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicInteger PICTURES = new AtomicInteger();

    final FilingDesk filing;
    final Cases cases;
    final CaseQueries queries;
    final Inbox inbox;
    final Training training;
    final TrainingClasses classes;
    final RosterDesk roster;
    final Rosters rosters;
    final LegalClock clock;
    private final CaseFacts facts;

    TrainingDesk(
            FilingDesk filing,
            Cases cases,
            CaseQueries queries,
            Inbox inbox,
            Training training,
            TrainingClasses classes,
            RosterDesk roster,
            Rosters rosters,
            LegalClock clock,
            CaseFacts facts) {
        this.filing = filing;
        this.cases = cases;
        this.queries = queries;
        this.inbox = inbox;
        this.training = training;
        this.classes = classes;
        this.roster = roster;
        this.rosters = rosters;
        this.clock = clock;
        this.facts = facts;
    }

    public <T> T asFirm(Callable<T> call) {
        return filing.as(FIRM, call);
    }

    /** A case whose plan was approved today: a class of three days without level, and a graded one, both beginning in two days. */
    public CaseNo approved() {
        LocalDate start = clock.today().plusDays(2);
        Map<String, Object> plan = FilingDesk.plan();
        plan.put("applyDate", clock.today().toString());
        plan.put("trainingStart", start.toString());
        plan.put("trainingEnd", start.plusDays(30).toString());
        plan.put("classCount", 2);
        List<Map<String, Object>> classes = new ArrayList<>();
        classes.add(course("安全生产一班", "NON_GRADED", null, 20, start, 7, 7, 6));
        classes.add(course("数控车工一班", "GRADED", "4", 14, start, 7, 7));
        plan.put("classes", classes);
        CaseNo caseNo = filing.prepared(plan);
        assumeThat(facts.pack(caseNo).steps())
                .as("the first pack goes on to the training")
                .containsKey("userTask_openClass");
        filing.uploadWhatIsMissing(caseNo);
        filing.submit(
                caseNo,
                Map.of(
                        "opinion",
                        "计划属实，申请备案。",
                        "signer",
                        "李示金",
                        "signedOn",
                        clock.today().toString()));
        String taskId = filing.task(caseNo).id();
        filing.as(FilingDesk.REVIEWER, () -> {
            inbox.take(taskId);
            return cases.decide(caseNo, FilingDesk.pass(taskId));
        });
        return caseNo;
    }

    private static Map<String, Object> course(
            String name, String type, @Nullable String level, int hours, LocalDate start, int... days) {
        Map<String, Object> course = new LinkedHashMap<>();
        course.put("name", name);
        course.put("trainingType", type);
        course.put("occupation", "数控加工");
        if (level != null) {
            course.put("level", level);
        }
        course.put("plannedHours", hours);
        List<Map<String, Object>> schedule = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            schedule.add(Map.of("date", start.plusDays(i).toString(), "hours", days[i]));
        }
        course.put("dailySchedule", schedule);
        return course;
    }

    public void move(int port, LocalDate to) {
        if (to.isAfter(clock.today())) {
            Browser.signedIn(port, FilingDesk.REVIEWER, "Banjian-2021")
                    .post("/api/clock/moves", Map.of("to", to.toString()))
                    .expect(200);
        }
    }

    TrainingClass course(CaseNo caseNo, boolean graded) {
        return classes.of(caseNo).stream()
                .filter(one -> one.graded() == graded)
                .findFirst()
                .orElseThrow();
    }

    ClassView view(CaseNo caseNo, String classId) {
        return asFirm(() -> classes.view(caseNo)).classes().stream()
                .filter(one -> one.id().equals(classId))
                .findFirst()
                .orElseThrow();
    }

    /** Adds people to the roster of a class; their row ids. */
    public List<String> enrol(CaseNo caseNo, String classId, int count) {
        for (int i = 0; i < count; i++) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("name", "学员" + PEOPLE.incrementAndGet());
            values.put("idNumber", number(PEOPLE.get()));
            values.put("post", "操作工");
            asFirm(() -> roster.addRow(caseNo, classId, new SaveRosterRow(values, null)));
        }
        return rosters.rows(caseNo, classId).stream().map(RosterRow::id).toList();
    }

    private static String number(int n) {
        String first17 = "1101991990%02d%02d%03d".formatted(1 + n / 28 % 12, 1 + n % 28, n % 1000);
        return first17 + IdNumber.checkCharacter(first17);
    }

    TaskSummary task(CaseNo caseNo, String stepId, @Nullable String classId) {
        return asFirm(() -> queries.view(caseNo)).tasks().stream()
                .filter(task -> task.stepId().equals(stepId))
                .filter(task -> classId == null || classId.equals(task.subject()))
                .findFirst()
                .orElseThrow();
    }

    public void submit(CaseNo caseNo, String stepId, @Nullable String classId) {
        String taskId = task(caseNo, stepId, classId).id();
        asFirm(() -> cases.submit(caseNo, new SubmitStep(taskId, "SUBMIT", null)));
    }

    /** A class that was opened on its first day, at its next step; the clock stands on that day. */
    public List<String> opened(int port, CaseNo caseNo, TrainingClass course, int people) {
        LocalDate first = course.dailySchedule().get(0).date();
        move(port, first);
        List<String> rows = enrol(caseNo, course.id(), people);
        asFirm(() -> training.openClass(caseNo, course.id(), new OpenClass(first, "示例路1号培训教室", null)));
        submit(caseNo, "userTask_openClass", course.id());
        return rows;
    }

    DayView record(CaseNo caseNo, String classId, LocalDate date, String hours, List<String> present) {
        asFirm(() -> training.addPhoto(caseNo, classId, date, "现场.png", "image/png", picture()));
        return asFirm(() -> training.recordDay(caseNo, classId, RecordDay.whole(date, new BigDecimal(hours), present)));
    }

    static RecordDay day(
            LocalDate date, int version, String hours, @Nullable String correction, List<Presence> present) {
        return new RecordDay(
                date,
                version,
                true,
                List.of(new Session(new BigDecimal(hours), "数控编程")),
                present,
                null,
                null,
                correction);
    }

    DecideTask confirm(String taskId) {
        return new DecideTask(taskId, "CONFIRM", "已核实。", null, null, null, List.of(), List.of());
    }

    /** A small picture that no other is equal to. */
    public static byte[] picture() {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        int n = PICTURES.incrementAndGet();
        for (int x = 0; x < 24; x++) {
            image.setRGB(x, 3, new Color((n * 37 + x) % 256, n % 256, n / 256 % 256).getRGB());
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
