package org.banjian.rehearsal.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.banjian.cases.StartAction;
import org.banjian.inspections.RecordInspection;
import org.banjian.rehearsal.internal.Scene;
import org.banjian.rosters.RosterRow;
import org.banjian.training.CertificateKind;
import org.banjian.training.CompleteClass;
import org.banjian.training.OpenClass;
import org.banjian.training.RecordDay;
import org.banjian.training.RegisterCertificates;
import org.jspecify.annotations.Nullable;

/** What happens while people are trained: opening, attendance, completion, certificates, inspections. */
public final class Training {

    private static final AtomicInteger PICTURES = new AtomicInteger();
    private static final AtomicInteger CERTIFICATES = new AtomicInteger();

    private final Scene scene;

    public Training(Scene scene) {
        this.scene = scene;
    }

    @When("企业登记 {string} 开班，日期 {string}")
    public void open(String className, String date) {
        var id = scene.trainingClass(className).id();
        scene.act(scene.applicant(), () -> scene.hands()
                .desks()
                .training()
                .openClass(scene.caseNo(), id, new OpenClass(LocalDate.parse(date), "演练教室", null)));
    }

    @When("企业登记 {string} 的全部考勤")
    public void attendAll(String className) {
        attendExcept(className, "", "");
    }

    @When("企业登记 {string} 的全部考勤，其中 {string} 缺席 {string}")
    public void attendExcept(String className, String absent, String day) {
        var away = Arrays.asList(absent.split("、"));
        for (var planned : scene.trainingClass(className).dailySchedule()) {
            boolean missed = planned.date().toString().equals(day);
            record(className, planned.date(), planned.hours(), missed ? away : List.of(), true);
        }
    }

    @When("企业登记 {string} 在 {string} 的考勤，课时 {string}")
    public void attend(String className, String day, String hours) {
        record(className, LocalDate.parse(day), new BigDecimal(hours), List.of(), true);
    }

    @When("企业登记 {string} 在 {string} 的考勤，课时 {string}，没有照片")
    public void attendWithoutPhoto(String className, String day, String hours) {
        record(className, LocalDate.parse(day), new BigDecimal(hours), List.of(), false);
    }

    private void record(String className, LocalDate day, BigDecimal hours, List<String> absent, boolean photo) {
        var id = scene.trainingClass(className).id();
        var present = people(id).stream()
                .filter(row -> !absent.contains(row.name()))
                .map(RosterRow::id)
                .toList();
        if (photo) {
            scene.act(scene.applicant(), () -> scene.hands()
                    .desks()
                    .training()
                    .addPhoto(scene.caseNo(), id, day, day + ".png", "image/png", picture()));
        }
        scene.act(scene.applicant(), () -> scene.hands()
                .desks()
                .training()
                .recordDay(scene.caseNo(), id, RecordDay.whole(day, hours, present)));
    }

    @When("企业登记 {string} 结业，日期 {string}")
    public void complete(String className, String date) {
        var id = scene.trainingClass(className).id();
        scene.act(scene.applicant(), () -> scene.hands()
                .desks()
                .training()
                .complete(scene.caseNo(), id, new CompleteClass(LocalDate.parse(date), "培训按计划完成。")));
    }

    @When("企业登记 {string} 前 {int} 人取得 {int} 级证书")
    public void certify(String className, int persons, int level) {
        var id = scene.trainingClass(className).id();
        var certificates = people(id).stream()
                .limit(persons)
                .map(row -> certificate(row.id(), "YL" + String.format("%08d", CERTIFICATES.incrementAndGet()), level))
                .toList();
        register(id, certificates);
    }

    @When("企业登记 {string} 的取证情况：")
    public void certify(String className, DataTable table) {
        var certificates = new ArrayList<RegisterCertificates.Certificate>();
        for (Map<String, @Nullable String> row : table.asMaps()) {
            var number = row.get("证书编号");
            var level = row.get("等级");
            certificates.add(certificate(
                    scene.person(String.valueOf(row.get("姓名"))).id(),
                    number,
                    level == null ? null : Integer.valueOf(level)));
        }
        register(scene.trainingClass(className).id(), certificates);
    }

    private void register(String classId, List<RegisterCertificates.Certificate> certificates) {
        scene.act(scene.applicant(), () -> scene.hands()
                .desks()
                .training()
                .registerCertificates(scene.caseNo(), classId, new RegisterCertificates(certificates)));
    }

    private RegisterCertificates.Certificate certificate(
            String rowId, @Nullable String number, @Nullable Integer level) {
        return new RegisterCertificates.Certificate(
                rowId,
                number,
                level,
                CertificateKind.SKILL_LEVEL,
                scene.hands().clock().today());
    }

    @When("{string} 发起 {string}，原因 {string}")
    public void start(String role, String message, String reason) {
        scene.act(
                scene.cast().officer(role),
                () -> scene.hands().cases().act(scene.caseNo(), new StartAction(message, reason)));
    }

    @When("{string} 记录对 {string} 的检查，日期 {string}，实到 {int} 人，课时 {string}")
    public void inspect(String role, String className, String date, int present, String hours) {
        var id = scene.trainingClass(className).id();
        scene.act(scene.cast().officer(role), () -> scene.hands()
                .desks()
                .inspections()
                .record(
                        scene.caseNo(),
                        new RecordInspection(
                                null,
                                id,
                                LocalDate.parse(date),
                                present,
                                new BigDecimal(hours),
                                true,
                                "按培训计划书开展，课时属实。",
                                null)));
    }

    private List<RosterRow> people(String classId) {
        return scene.hands().desks().rosters().rows(scene.caseNo(), classId);
    }

    /** A picture of its own each time: the same picture may not serve for two days. */
    private static byte[] picture() {
        int number = PICTURES.incrementAndGet();
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, number * 64 + i);
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
