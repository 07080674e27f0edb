package org.banjian.rehearsal.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banjian.cases.SaveDraft;
import org.banjian.cases.SubmitStep;
import org.banjian.rehearsal.internal.FormValues;
import org.banjian.rehearsal.internal.Scene;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** What the applicant does. */
public final class Applying {

    private final Scene scene;

    public Applying(Scene scene) {
        this.scene = scene;
    }

    @When("{string} 申请办理本事项")
    public void apply(String firm) {
        scene.applies(firm);
        scene.pack().startRequirements().forEach(required -> scene.visit("fact:" + required.fact()));
        scene.act(
                scene.applicant(),
                () -> scene.opened(new CaseNo(
                        scene.hands().cases().open(scene.pack().code()).caseNo())));
    }

    @When("回到 {string} 的办件")
    public void back(String firm) {
        scene.back(firm);
    }

    @When("企业填写 {string}：")
    public void fill(String form, DataTable table) {
        save(form, Map.of(), table);
    }

    @When("企业修改 {string}：")
    public void change(String form, DataTable table) {
        save(form, scene.hands().facts().form(scene.caseNo(), form), table);
    }

    private void save(String form, Map<String, Object> before, DataTable table) {
        var data = new LinkedHashMap<>(before);
        data.putAll(FormValues.of(scene.pack(), form, table.asMap()));
        var applicant = scene.applicant();
        int version = scene.look(
                applicant,
                () -> scene.hands().queries().form(scene.caseNo(), form).version());
        scene.act(applicant, () -> scene.hands().cases().saveDraft(scene.caseNo(), form, new SaveDraft(data, version)));
        scene.visit("form:" + form);
    }

    @When("企业上传材料 {string}")
    public void upload(String material) {
        upload(material, null);
    }

    @When("企业上传材料 {string} 属于 {string}")
    public void uploadFor(String material, String subject) {
        upload(material, subject);
    }

    private void upload(String material, @Nullable String subject) {
        var line =
                scene
                        .look(scene.applicant(), () -> scene.hands().materials().checklist(scene.caseNo()))
                        .items()
                        .stream()
                        .filter(item -> item.id().equals(material))
                        .filter(item -> subject == null || subject.equals(item.subject()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(
                                "材料清单里没有“" + material + "”" + (subject == null ? "" : "（" + subject + "）") + "。"));
        var name = line.name() + (subject == null ? "" : "-" + subject) + ".pdf";
        scene.act(scene.applicant(), () -> scene.hands()
                .materials()
                .upload(
                        scene.caseNo(),
                        material,
                        line.subjectKey(),
                        name,
                        "application/pdf",
                        pdf(name, line.files().size())));
        scene.visit("material:" + material);
    }

    /** The smallest PDF that readers open; the name and how many came before keep files apart. */
    private static byte[] pdf(String name, int before) {
        var text = new StringBuilder("%PDF-1.4\n");
        int[] at = new int[4];
        at[1] = text.length();
        text.append("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        at[2] = text.length();
        text.append("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        at[3] = text.length();
        text.append("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n");
        int table = text.length();
        text.append("xref\n0 4\n0000000000 65535 f \n");
        for (int i = 1; i < 4; i++) {
            text.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", at[i]));
        }
        text.append("trailer\n<< /Size 4 /Root 1 0 R /ID [<")
                .append(java.util.HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)))
                .append("> <")
                .append(java.util.HexFormat.of().toHexDigits((byte) before))
                .append(">] >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @When("企业提交 {string}")
    public void submit(String step) {
        submit(step, scene.step(step).outcomes().get(0));
    }

    @When("企业为 {string} 提交 {string}")
    public void submitFor(String className, String step) {
        scene.expectNothingRefused();
        var task = scene.openTask(step, className);
        var outcome = scene.step(step).outcomes().get(0);
        scene.act(
                scene.applicant(),
                () -> scene.hands().cases().submit(scene.caseNo(), new SubmitStep(task.id(), outcome, null)));
    }

    @When("企业提交 {string}，结果 {string}")
    public void submit(String step, String outcome) {
        scene.expectNothingRefused();
        var task = scene.openTask(step);
        scene.act(
                scene.applicant(),
                () -> scene.hands().cases().submit(scene.caseNo(), new SubmitStep(task.id(), outcome, null)));
    }
}
