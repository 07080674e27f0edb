package org.banjian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banjian.benefits.EntitlementsView;
import org.banjian.benefits.Exclusions;
import org.banjian.benefits.Exclusions.AddHits;
import org.banjian.benefits.Exclusions.DismissHit;
import org.banjian.benefits.Exclusions.ExcludePersons;
import org.banjian.cases.StartAction;
import org.banjian.documents.SheetWriter;
import org.banjian.inspections.Inspections;
import org.banjian.inspections.RecordInspection;
import org.banjian.notices.FileObjection;
import org.banjian.notices.NoticeDesk;
import org.banjian.notices.NoticeDetails;
import org.banjian.notices.PublicNotices;
import org.banjian.payments.AppropriationDesk;
import org.banjian.payments.BatchView;
import org.banjian.payments.InstructionView;
import org.banjian.payments.MoneyTest;
import org.banjian.payments.PaymentDesk;
import org.banjian.payments.PaymentReturns;
import org.banjian.payments.PaymentReturns.CorrectedAccount;
import org.banjian.payments.PaymentReturns.ReturnedPayment;
import org.banjian.rosters.CheckContracts;
import org.banjian.rosters.ConfirmImport;
import org.banjian.rosters.ImportView;
import org.banjian.rosters.RosterDesk;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.SaveRosterRow;
import org.banjian.rosters.Sheets;
import org.banjian.shared.CaseNo;
import org.banjian.testing.ClaimDesk;
import org.banjian.testing.FilingDesk;
import org.banjian.training.CertificateKind;
import org.banjian.training.CompleteClass;
import org.banjian.training.OpenClass;
import org.banjian.training.RecordDay;
import org.banjian.training.RegisterCertificates;
import org.banjian.training.RegisterCertificates.Certificate;
import org.banjian.training.Training;
import org.banjian.training.TrainingClass;
import org.banjian.training.TrainingDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.ConfigurableTransactionManager;

/** The walk of {@link ModuleCommandsRollbackTest}: each command in its turn, broken first and then given again. */
final class CommandWalk {
    private final MoneyTest test;
    private final ClaimDesk desk;
    private final JdbcClient jdbc;
    private final LastMoment lastMoment = new LastMoment();
    private final Set<String> tried = new TreeSet<>();

    CommandWalk(MoneyTest test) {
        this.test = test;
        this.desk = test.desk();
        this.jdbc = test.bean(JdbcClient.class);
        test.bean(ConfigurableTransactionManager.class).addListener(lastMoment);
    }

    <T> T as(String login, String command, Callable<T> call) {
        Map<String, Object> before = settled();
        lastMoment.armed = Thread.currentThread();
        try {
            assertThatThrownBy(() -> desk.as(login, call)).as(command).satisfies(thrown -> assertThat(
                            Stream.iterate((Throwable) thrown, one -> one != null, Throwable::getCause)
                                    .anyMatch(LastMoment.Broken.class::isInstance))
                    .as("%s: %s", command, thrown)
                    .isTrue());
        } finally {
            lastMoment.armed = null;
        }
        assertThat(traces()).as("%s leaves nothing behind", command).isEqualTo(before);
        T answer = desk.as(login, call);
        assertThat(traces()).as("%s works", command).isNotEqualTo(before);
        tried.add(command);
        return answer;
    }

    /** When what other cases left to do in the background is done. */
    private Map<String, Object> settled() {
        Map<String, Object> last = traces();
        for (int i = 0; i < 60; i++) {
            Map<String, Object> now = traces();
            if (now.equals(last)) {
                return now;
            }
            last = now;
        }
        throw new IllegalStateException("the database does not come to rest");
    }

    /** How many rows each table holds; of the tables of these modules everything that stands in them. */
    private Map<String, Object> traces() {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = lower(schema()) and table_type like '%TABLE%'")
                .query(String.class)
                .list();
        Map<String, Object> traces = new LinkedHashMap<>();
        for (String name : tables.stream().sorted().toList()) {
            String table = name.toLowerCase(Locale.ROOT);
            if (Stream.of("payment_", "ledger_", "budget_", "benefit", "roster", "training", "inspection", "public_")
                    .anyMatch(table::startsWith)) {
                traces.put(
                        table,
                        jdbc.sql("select * from " + name).query().listOfRows().stream()
                                .map(ModuleCommandsRollbackTest::text)
                                .sorted()
                                .collect(Collectors.joining("\n"))
                                .hashCode());
            } else if (!table.startsWith("spring_session") && !table.equals("act_ge_property")) {
                traces.put(
                        table,
                        jdbc.sql("select count(*) from " + name)
                                .query(Long.class)
                                .single());
            }
        }
        return traces;
    }

    void walk() throws Exception {
        CaseNo caseNo = approved();
        TrainingClass graded = course(caseNo, true);
        TrainingClass plain = course(caseNo, false);
        LocalDate first = plain.dailySchedule().get(0).date();
        desk.move(test.port(), first);
        rosters(caseNo, graded.id());
        desk.enrol(caseNo, plain.id());
        training(caseNo, graded, plain);
        desk.claim(caseNo);
        review(caseNo);
        String noticeId = notice(caseNo);
        desk.approve(caseNo);
        payments(caseNo);
        budgets();
        assertThat(noticeId).isNotBlank();
        Set<String> declared = ModuleCommandsRollbackTest.DESKS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName)
                        .map(name -> type.getSimpleName() + "." + name))
                .collect(Collectors.toCollection(TreeSet::new));
        declared.removeAll(ModuleCommandsRollbackTest.READING);
        assertThat(tried).isEqualTo(declared);
    }

    private CaseNo approved() {
        LocalDate day = desk.clock.today().plusDays(1);
        Map<String, Object> plan = FilingDesk.plan();
        plan.put("applyDate", desk.clock.today().toString());
        plan.put("trainingStart", day.toString());
        plan.put("trainingEnd", day.plusDays(20).toString());
        plan.put("classCount", 2);
        plan.put(
                "classes",
                List.of(
                        Map.of(
                                "name", "数控车工一班",
                                "trainingType", "GRADED",
                                "occupation", "数控车工",
                                "level", "4",
                                "plannedHours", 7,
                                "dailySchedule", List.of(Map.of("date", day.toString(), "hours", 7))),
                        Map.of(
                                "name", "安全生产一班",
                                "trainingType", "NON_GRADED",
                                "occupation", "安全生产",
                                "plannedHours", 20,
                                "dailySchedule",
                                        List.of(
                                                Map.of("date", day.toString(), "hours", 7),
                                                Map.of("date", day.plusDays(1).toString(), "hours", 7),
                                                Map.of("date", day.plusDays(2).toString(), "hours", 6)))));
        return desk.approved(plan);
    }

    private TrainingClass course(CaseNo caseNo, boolean graded) {
        return desk.classes.of(caseNo).stream()
                .filter(one -> one.graded() == graded)
                .findFirst()
                .orElseThrow();
    }

    private void rosters(CaseNo caseNo, String classId) throws Exception {
        RosterDesk rosters = test.bean(RosterDesk.class);
        Path folder = Files.createTempDirectory("rosters");
        Path file = Sheets.file(folder, "roster.xlsx", List.of(Sheets.person(11, ""), Sheets.person(12, "")));
        ImportView given = as(
                ClaimDesk.FIRM, "RosterDesk.importFile", () -> rosters.importFile(caseNo, classId, "花名册.xlsx", file));
        as(
                ClaimDesk.FIRM,
                "RosterDesk.fixRow",
                () -> rosters.fixRow(caseNo, classId, given.id(), 2, new SaveRosterRow(Map.of("post", "车工"), null)));
        as(ClaimDesk.FIRM, "RosterDesk.discard", () -> {
            rosters.discard(caseNo, classId, given.id());
            return true;
        });
        ImportView again = desk.as(ClaimDesk.FIRM, () -> rosters.importFile(caseNo, classId, "花名册.xlsx", file));
        as(
                ClaimDesk.FIRM,
                "RosterDesk.confirm",
                () -> rosters.confirm(caseNo, classId, again.id(), new ConfirmImport(ConfirmImport.Rows.ALL, false)));
        String added = as(
                        ClaimDesk.FIRM,
                        "RosterDesk.addRow",
                        () -> rosters.addRow(
                                caseNo,
                                classId,
                                new SaveRosterRow(
                                        Map.of("name", "示员甲", "idNumber", Sheets.idNumber(13), "post", "钳工"), null)))
                .id();
        as(
                ClaimDesk.FIRM,
                "RosterDesk.changeRow",
                () -> rosters.changeRow(
                        caseNo,
                        classId,
                        added,
                        new SaveRosterRow(
                                Map.of("post", "铣工"),
                                rosters.rows(caseNo, classId, null, 50).rows().stream()
                                        .filter(row -> row.id().equals(added))
                                        .findFirst()
                                        .orElseThrow()
                                        .version())));
        as(ClaimDesk.FIRM, "RosterDesk.removeRow", () -> {
            rosters.removeRow(caseNo, classId, added);
            return true;
        });
    }

    private void training(CaseNo caseNo, TrainingClass graded, TrainingClass plain) {
        Training training = test.bean(Training.class);
        LocalDate first = desk.clock.today();
        as(
                ClaimDesk.FIRM,
                "Training.openClass",
                () -> training.openClass(caseNo, graded.id(), new OpenClass(first, "示例路1号", null)));
        desk.submit(caseNo, "userTask_openClass", graded.id());
        desk.as(ClaimDesk.FIRM, () -> training.openClass(caseNo, plain.id(), new OpenClass(first, "示例路2号", null)));
        desk.submit(caseNo, "userTask_openClass", plain.id());
        inspect(caseNo, plain, first);
        byte[] picture = TrainingDesk.picture();
        String photo = as(
                        ClaimDesk.FIRM,
                        "Training.addPhoto",
                        () -> training.addPhoto(caseNo, plain.id(), first, "现场.png", "image/png", picture))
                .id();
        as(ClaimDesk.FIRM, "Training.withdrawPhoto", () -> training.withdrawPhoto(caseNo, plain.id(), photo));
        List<String> present = desk.rosters.rows(caseNo, plain.id()).stream()
                .map(RosterRow::id)
                .toList();
        desk.move(test.port(), first.plusDays(2));
        List<String> hours = List.of("7", "7", "6");
        for (int day = 0; day < 3; day++) {
            LocalDate date = first.plusDays(day);
            RecordDay record = RecordDay.whole(date, new BigDecimal(hours.get(day)), present);
            desk.as(
                    ClaimDesk.FIRM,
                    () -> training.addPhoto(caseNo, plain.id(), date, "现场.png", "image/png", TrainingDesk.picture()));
            if (day == 0) {
                as(ClaimDesk.FIRM, "Training.recordDay", () -> training.recordDay(caseNo, plain.id(), record));
            } else {
                desk.as(ClaimDesk.FIRM, () -> training.recordDay(caseNo, plain.id(), record));
            }
        }
        desk.submit(caseNo, "userTask_recordAttendance", plain.id());
        LocalDate today = desk.clock.today();
        as(
                ClaimDesk.FIRM,
                "Training.complete",
                () -> training.complete(caseNo, plain.id(), new CompleteClass(today, "课程结束。")));
        desk.submit(caseNo, "userTask_completeClass", plain.id());
        desk.as(ClaimDesk.FIRM, () -> training.complete(caseNo, graded.id(), new CompleteClass(today, "课程结束。")));
        desk.submit(caseNo, "userTask_completeClass", graded.id());
        List<Certificate> certificates = desk.rosters.rows(caseNo, graded.id()).stream()
                .map(row -> new Certificate(
                        row.id(),
                        "HG" + UUID.randomUUID().toString().substring(0, 8),
                        4,
                        CertificateKind.SKILL_LEVEL,
                        today))
                .toList();
        as(
                ClaimDesk.FIRM,
                "Training.registerCertificates",
                () -> training.registerCertificates(caseNo, graded.id(), new RegisterCertificates(certificates)));
        desk.submit(caseNo, "userTask_registerCertificates", graded.id());
    }

    private void inspect(CaseNo caseNo, TrainingClass course, LocalDate day) {
        Inspections inspections = test.bean(Inspections.class);
        desk.as(ClaimDesk.CENTRE, () -> desk.cases.act(caseNo, new StartAction("inspectTraining", "例行检查")));
        desk.take(ClaimDesk.CENTRE, caseNo, "userTask_inspect");
        as(
                ClaimDesk.CENTRE,
                "Inspections.record",
                () -> inspections.record(
                        caseNo,
                        new RecordInspection(
                                null, course.id(), day, 1, new BigDecimal("7"), true, "按培训计划书开展，课时属实。", null)));
        desk.decide(ClaimDesk.CENTRE, caseNo, "userTask_inspect", "CONFIRM", null);
    }

    private void review(CaseNo caseNo) {
        RosterDesk rosters = test.bean(RosterDesk.class);
        Exclusions exclusions = test.bean(Exclusions.class);
        desk.take(ClaimDesk.CENTRE, caseNo, "userTask_initialReview");
        as(
                ClaimDesk.CENTRE,
                "RosterDesk.checkContracts",
                () -> rosters.checkContracts(caseNo, new CheckContracts(List.of(), true, true)));
        desk.reviewed(caseNo);
        String exportId =
                desk.as(ClaimDesk.CENTRE, () -> rosters.exports(caseNo)).get(0).id();
        as(ClaimDesk.CENTRE, "RosterDesk.export", () -> rosters.export(caseNo, exportId));

        desk.take(ClaimDesk.CITY, caseNo, "userTask_compare");
        List<RosterRow> people = desk.rosters.rows(caseNo);
        String one = people.get(0).id();
        EntitlementsView hit = as(
                ClaimDesk.CITY,
                "Exclusions.addHits",
                () -> exclusions.addHits(caseNo, new AddHits(List.of(new AddHits.Hit(one, "市级系统", "已享受补贴")))));
        String hitId = hit.hits().get(0).id();
        as(
                ClaimDesk.CITY,
                "Exclusions.dismissHit",
                () -> exclusions.dismissHit(caseNo, hitId, new DismissHit("同名不同人")));
        byte[] sheet = SheetWriter.write(
                "比对",
                "比对结果",
                List.of("身份证号", "来源", "说明"),
                List.of(List.of(people.get(1).idNumber().value(), "市级系统", "已享受补贴")));
        as(ClaimDesk.CITY, "Exclusions.importHits", () -> exclusions.importHits(caseNo, sheet));
        String other = people.get(1).id();
        ExcludePersons command =
                new ExcludePersons(List.of(new ExcludePersons.ExcludedPerson(other, "COMPARISON_HIT", "比对命中")));
        as(ClaimDesk.CITY, "Exclusions.exclude", () -> exclusions.exclude(caseNo, command));
        as(ClaimDesk.CITY, "Exclusions.undo", () -> exclusions.undo(caseNo, other));
        desk.as(ClaimDesk.CITY, () -> exclusions.exclude(caseNo, command));
    }

    private String notice(CaseNo caseNo) {
        NoticeDesk notices = test.bean(NoticeDesk.class);
        PublicNotices open = test.bean(PublicNotices.class);
        desk.decide(ClaimDesk.CITY, caseNo, "userTask_compare", "PASS", null);
        desk.take(ClaimDesk.CITY, caseNo, "userTask_publishNotice");
        as(
                ClaimDesk.CITY,
                "NoticeDesk.saveDetails",
                () -> notices.saveDetails(
                        caseNo, new NoticeDetails("补贴公示", "本机关网站", null, desk.clock.today(), null, null, null)));
        desk.decide(ClaimDesk.CITY, caseNo, "userTask_publishNotice", "CONFIRM", null);
        String noticeId =
                desk.as(ClaimDesk.CITY, () -> notices.of(caseNo)).get(0).id();
        as(
                ClaimDesk.FIRM,
                "PublicNotices.object",
                () -> open.object(
                        noticeId,
                        new FileObjection("赵示民", "010-00000009", "名单中有人没有参加培训，请核查。"),
                        null,
                        "rollback-" + noticeId));
        ObjectionWalk.walk(this, test, caseNo);
        desk.move(test.port(), desk.lastDayOfNotice(caseNo).plusDays(1));
        return noticeId;
    }

    private void payments(CaseNo caseNo) {
        PaymentDesk payments = test.bean(PaymentDesk.class);
        PaymentReturns returns = test.bean(PaymentReturns.class);
        List<String> ids = List.of(desk.instruction(caseNo).id());
        BatchView first = as(ClaimDesk.CITY_MAKER, "PaymentDesk.createBatch", () -> payments.createBatch(ids));
        as(ClaimDesk.CITY_MAKER, "PaymentDesk.cancel", () -> payments.cancel(first.id(), "重新编制"));
        BatchView batch = desk.as(ClaimDesk.CITY_MAKER, () -> payments.createBatch(ids));
        as(ClaimDesk.CITY_RELEASER, "PaymentDesk.release", () -> payments.release(batch.id(), batch.hash()));
        InstructionView transfer = desk.instruction(caseNo);
        as(ClaimDesk.CITY_MAKER, "PaymentReturns.cancel", () -> returns.cancel(transfer.instructionNo(), "年度有误"));
        as(
                ClaimDesk.CITY_MAKER,
                "PaymentReturns.reissue",
                () -> returns.reissue(transfer.instructionNo(), new CorrectedAccount(null, null, "核对无误", true)));
        BatchView next = desk.release(ClaimDesk.CITY_RELEASER, desk.batch(ClaimDesk.CITY_MAKER, caseNo));
        as(ClaimDesk.CITY_MAKER, "PaymentDesk.export", () -> payments.export(next.id()));
        InstructionView sent = desk.instruction(caseNo);
        as(
                ClaimDesk.CITY_MAKER,
                "PaymentDesk.confirm",
                () -> payments.confirm(sent.instructionNo(), desk.voucher(sent)));

        InstructionView toFirm = desk.sent(ClaimDesk.DISTRICT_MAKER, ClaimDesk.DISTRICT_RELEASER, caseNo);
        byte[] list = SheetWriter.write(
                "回单",
                "拨付回单",
                List.of("指令号", "金额（元）", "凭证号", "拨付日期"),
                List.of(List.of(
                        toFirm.instructionNo(),
                        toFirm.amount(),
                        "HG-" + toFirm.instructionNo(),
                        desk.clock.today().toString())));
        as(ClaimDesk.DISTRICT_MAKER, "PaymentDesk.importVouchers", () -> payments.importVouchers(list));
        as(
                ClaimDesk.DISTRICT_MAKER,
                "PaymentReturns.registerReturn",
                () -> returns.registerReturn(
                        toFirm.instructionNo(), new ReturnedPayment("TP-1", desk.clock.today(), "账户已销户")));
    }

    private void budgets() {
        AppropriationDesk budgets = test.bean(AppropriationDesk.class);
        as(ClaimDesk.DISTRICT_MAKER, "AppropriationDesk.enter", () -> {
            budgets.enter(2024, "1000.00", "演示依据〔2024〕1号");
            return true;
        });
        String id = jdbc.sql("select id from budget_appropriation where budget_year = 2024")
                .query(String.class)
                .single();
        as(ClaimDesk.DISTRICT_RELEASER, "AppropriationDesk.approve", () -> {
            budgets.approve(id);
            return true;
        });
    }
}
