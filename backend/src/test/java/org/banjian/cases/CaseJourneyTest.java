package org.banjian.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.banjian.audit.AuditTrail;
import org.banjian.cases.CaseView.Progress;
import org.banjian.cases.CorrectionItem.ItemKind;
import org.banjian.cases.TaskView.OutcomeView;
import org.banjian.documents.Documents;
import org.banjian.identity.Actor;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first review from the application to the stamped plan, the correction and the refusal, on the real engine and pack. */
@CasesModuleTest
class CaseJourneyTest {

    @Autowired
    Office office;

    @Autowired
    Cases cases;

    @Autowired
    CaseQueries queries;

    @Autowired
    CaseTasks tasks;

    @Autowired
    Documents documents;

    @Autowired
    AuditTrail audit;

    @Autowired
    Interference interference;

    @BeforeEach
    void begin() {
        office.begin();
        interference.arm(false);
        interference.missing();
    }

    @Test
    void aFirmThatIsNotOnTheListGetsNoCaseButATrace() {
        Actor signer = office.firm(false);
        assertThatThrownBy(() -> office.open(signer))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(422);
                    assertThat(refusal.code()).isEqualTo("NOT_IN_DIFFICULTY");
                    assertThat(refusal.clause()).isEqualTo("CYQY-0-purpose");
                    assertThat(refusal.message()).contains("困难企业名单");
                });
        assertThat(office.as(signer, () -> queries.search(new CaseSearch(null, null, null, null, null)))
                        .rows())
                .isEmpty();
        ServiceItemView item = office.as(signer, queries::serviceItems).get(0);
        assertThat(item.startable()).isFalse();
        assertThat(item.refusal()).isNotNull();
    }

    @Test
    void aPlanThatMeetsEveryClauseIsFiledAndStampedTwice() {
        Actor signer = office.firm(true);
        CaseNo caseNo = office.open(signer);
        assertThat(caseNo.value()).matches("CYQY-2021-\\d{5}");
        ReceiptView prepared = office.submit(signer, caseNo, Office.plan());
        assertThat(prepared.nextStep()).isEqualTo("提出备案申请");
        ReceiptView receipt = office.submit(signer, caseNo, Office.opinionOfFirm());
        assertThat(receipt.nextUnit()).isEqualTo("甲区职建中心");
        assertThat(receipt.nextStep()).isEqualTo("审核备案材料");
        assertThat(receipt.receiptNo()).isEqualTo(caseNo + "-H02");

        CaseView filed = office.as(signer, () -> queries.view(caseNo));
        assertThat(filed.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(filed.filedAt()).isNotNull();
        assertThat(filed.stages())
                .extracting(CaseView.StageProgress::state)
                .containsExactly(Progress.DONE, Progress.DONE, Progress.CURRENT);

        Actor reviewer = office.reviewer();
        String taskId = office.task(reviewer, caseNo).id();
        office.take(reviewer, taskId);
        TaskView task = office.as(reviewer, () -> tasks.view(taskId));
        assertThat(task.findings()).isEmpty();
        assertThat(task.canDecide()).isTrue();
        assertThat(office.as(reviewer, () -> queries.forms(caseNo)))
                .as("what the firm handed in, and the form of the decision")
                .extracting(FormView::formId, FormView::editable)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("cyqy-plan", false),
                        org.assertj.core.api.Assertions.tuple("cyqy-filing-opinion", false),
                        org.assertj.core.api.Assertions.tuple("cyqy-review", true));
        assertThat(task.outcomes()).extracting(OutcomeView::id).containsExactly("PASS", "CORRECT", "REJECT");
        assertThat(task.outcomes().get(0).consequence())
                .startsWith("通过后：")
                .contains("培训计划书")
                .contains("办件办结，结果为“已备案”");
        assertThat(task.outcomes().get(1).consequence()).contains("退回企业补正").contains("审核备案材料");

        CaseView closed = office.decide(reviewer, caseNo, Office.pass(taskId));
        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.result()).isEqualTo("FILED");
        assertThat(closed.resultName()).isEqualTo("已备案");
        assertThat(documents.of(caseNo)).hasSize(2);
        assertThat(office.as(reviewer, () -> queries.timeline(caseNo)))
                .extracting(TimelineEntry::kind)
                .contains("OPENED", "SUBMITTED", "TASK_OPENED", "TAKEN", "DECIDED", "DOCUMENT_ISSUED", "CLOSED");
        assertThat(office.as(reviewer, () -> queries.evaluations(caseNo))).hasSizeGreaterThanOrEqualTo(3);
        DiagramView diagram = office.as(reviewer, () -> queries.diagram(caseNo));
        // the same as a list holds what is called, a correction that never came included
        assertThat(diagram.processes())
                .extracting(DiagramView.DiagramProcess::processId)
                .contains("common-correction")
                .doesNotHaveDuplicates();
        assertThat(diagram.steps())
                .filteredOn(step -> "common-correction".equals(step.calls()))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.state()).isEqualTo(Progress.AHEAD));
        assertThat(diagram.processes())
                .allSatisfy(process -> assertThat(process.xml()).contains(process.processId()));
        assertThat(diagram.steps())
                .filteredOn(step -> step.elementId().equals("userTask_reviewFiling"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.state()).isEqualTo(Progress.DONE);
                    assertThat(step.who()).contains("审一");
                });
        assertThat(audit.entriesOf(caseNo))
                .extracting(entry -> entry.action())
                .contains("CASE_OPENED", "STEP_SUBMITTED", "TASK_TAKEN", "TASK_DECIDED");
        assertThat(audit.verify().intact()).isTrue();
    }

    @Test
    void nineteenHoursCannotPassAreCorrectedAndThenPass() {
        Actor signer = office.firm(true);
        CaseNo caseNo = office.filed(signer, Office.planWith("classes", Office.classes(19)));
        Actor reviewer = office.reviewer();
        String taskId = office.task(reviewer, caseNo).id();
        office.take(reviewer, taskId);
        TaskView task = office.as(reviewer, () -> tasks.view(taskId));
        assertThat(task.findings()).extracting(FindingView::code).containsExactly("HOURS_BELOW_20");
        assertThat(task.outcomes().get(0).offered()).isFalse();
        assertThatThrownBy(() -> office.decide(reviewer, caseNo, Office.pass(taskId)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.code()).isEqualTo("OUTCOME_NOT_OFFERED");
                    assertThat(refusal.extra()).containsEntry("finding", "HOURS_BELOW_20");
                    assertThat(refusal.clause())
                            .isEqualTo(task.findings().get(0).clause());
                });
        assertThatThrownBy(() -> office.decide(reviewer, caseNo, Office.correct(taskId)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CORRECTION_ITEMS_MISSING"));
        assertThat(task.correctable()).extracting(CorrectableItem::ref).contains("cyqy-plan.classes");

        office.decide(
                reviewer,
                caseNo,
                Office.correct(
                        taskId,
                        new CorrectionItem(ItemKind.FIELD, "cyqy-plan.classes", "", "请把课时调整到20课时以上。"),
                        new CorrectionItem(ItemKind.FIELD, "cyqy-plan.place", "", "请写明楼层。")));
        CaseView correcting = office.as(signer, () -> queries.view(caseNo));
        assertThat(correcting.status()).isEqualTo(CaseStatus.CORRECTING);
        String correctionTask = office.task(signer, caseNo).id();
        assertThat(office.as(signer, () -> tasks.view(correctionTask)).correctionItems())
                .extracting(CorrectionItem::label)
                .containsExactly("班级和课时", "办班地点");
        FormView plan = office.as(signer, () -> queries.form(caseNo, Office.PLAN));
        assertThat(plan.editableFields()).containsExactly("classes", "place");

        assertThatThrownBy(() -> office.save(signer, caseNo, Office.PLAN, Office.planWith("traineeCount", 31)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.violations()).extracting(Violation::code).contains("FIELD_NOT_EDITABLE");
                    assertThat(refusal.violations())
                            .extracting(Violation::field)
                            .contains("cyqy-plan.traineeCount");
                });
        office.save(signer, caseNo, Office.PLAN, Office.plan());
        office.submit(signer, caseNo, Map.of("explanation", "课时已改为20。"));

        assertThat(office.as(signer, () -> queries.view(caseNo)).status()).isEqualTo(CaseStatus.OPEN);
        String again = office.task(reviewer, caseNo).id();
        office.take(reviewer, again);
        CaseView closed = office.decide(reviewer, caseNo, Office.pass(again));
        assertThat(closed.result()).isEqualTo("FILED");
        assertThat(documents.of(caseNo)).hasSize(3);
    }

    @Test
    void aPlanFiledAfterTheFirstTrainingDayIsRefusedWithItsClause() {
        Actor signer = office.firm(true);
        CaseNo caseNo = office.open(signer);
        office.submit(signer, caseNo, Office.plan());
        office.at(LocalDateTime.of(2021, 9, 2, 10, 0));
        assertThat(office.as(signer, () -> queries.previewFindings(caseNo)))
                .extracting(FindingView::code)
                .contains("FILED_AFTER_START");
        office.submit(signer, caseNo, Office.opinionOfFirm());
        Actor reviewer = office.reviewer();
        String taskId = office.task(reviewer, caseNo).id();
        office.take(reviewer, taskId);
        assertThatThrownBy(() -> office.decide(reviewer, caseNo, Office.reject(taskId, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("REASON_MISSING"));
        CaseView closed = office.decide(reviewer, caseNo, Office.reject(taskId, "FILED_AFTER_START"));
        assertThat(closed.result()).isEqualTo("REFUSED");
        assertThat(documents.of(caseNo)).hasSize(1);
        assertThat(office.as(signer, () -> queries.timeline(caseNo)))
                .filteredOn(entry -> entry.kind().equals("DECIDED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.clause()).isEqualTo("CYQY-1-3-a"));
    }

    @Test
    void everythingMissingIsAnsweredAtOnce() {
        Actor signer = office.firm(true);
        CaseNo caseNo = office.open(signer);
        office.submit(signer, caseNo, Office.plan());
        interference.missing(
                Violation.ofClause("MATERIAL_MISSING", "缺少“培训计划书”。", "CYQY-1-3-b"),
                Violation.ofClause("MATERIAL_MISSING", "缺少“培训协议”。", "CYQY-1-3-c"));
        assertThatThrownBy(() -> office.submit(signer, caseNo, Office.opinionOfFirm()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(422);
                    assertThat(refusal.code()).isEqualTo("MATERIAL_MISSING");
                    assertThat(refusal.violations()).hasSize(2);
                });
        assertThat(office.as(signer, () -> queries.view(caseNo)).filedAt()).isNull();
    }

    @Test
    void draftsKnowTheirVersionAndTellWhatDiffers() {
        Actor signer = office.firm(true);
        CaseNo caseNo = office.open(signer);
        FormView empty = office.as(signer, () -> queries.form(caseNo, Office.PLAN));
        assertThat(empty.version()).isZero();
        assertThat(empty.data()).containsKey("applicantUnit");
        DraftSaved first =
                office.as(signer, () -> cases.saveDraft(caseNo, Office.PLAN, new SaveDraft(Map.of("place", "一楼"), 0)));
        assertThat(first.version()).isEqualTo(1);
        assertThatThrownBy(() -> office.as(
                        signer, () -> cases.saveDraft(caseNo, Office.PLAN, new SaveDraft(Map.of("place", "二楼"), 0))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("VERSION_CONFLICT");
                    assertThat(refusal.extra()).containsEntry("currentVersion", 1);
                    assertThat(refusal.violations())
                            .extracting(Violation::field)
                            .containsExactly("cyqy-plan.place");
                });
        assertThatThrownBy(() -> office.as(
                        signer,
                        () -> cases.saveDraft(caseNo, Office.PLAN, new SaveDraft(Map.of("approvedBy", "我"), 1))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.violations())
                        .extracting(Violation::code)
                        .containsExactly("FIELD_UNKNOWN"));
    }

    @Test
    void onlyTheApplicantAndTheOfficeOfTheRegionSeeACase() {
        Actor signer = office.firm(true);
        Actor stranger = office.firm(true);
        CaseNo caseNo = office.open(signer);
        assertThatThrownBy(() -> office.as(office.reviewer(), () -> queries.view(caseNo)))
                .as("a draft is the applicant's own affair")
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
        office.submit(signer, caseNo, Office.plan());
        office.submit(signer, caseNo, Office.opinionOfFirm());
        for (Actor outsider : List.of(stranger, office.neighbour())) {
            assertThatThrownBy(() -> office.as(outsider, () -> queries.view(caseNo)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                            .isEqualTo(404));
            assertThat(office.as(outsider, () -> queries.search(new CaseSearch(caseNo.value(), null, null, null, null)))
                            .rows())
                    .isEmpty();
        }
        Actor reviewer = office.reviewer();
        assertThat(office.as(reviewer, () -> queries.search(new CaseSearch(caseNo.value(), null, null, null, null)))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.stepName()).isEqualTo("审核备案材料"));
        assertThat(office.as(reviewer, () -> queries.form(caseNo, Office.PLAN)).data())
                .containsEntry("mobile", "199****0001");
        assertThat(office.as(signer, () -> queries.form(caseNo, Office.PLAN)).data())
                .containsEntry("mobile", "19900000001");
    }

    @Test
    void theTakerAloneDecides() {
        Actor signer = office.firm(true);
        CaseNo caseNo = office.filed(signer, Office.plan());
        String taskId = office.task(office.reviewer(), caseNo).id();
        assertThatThrownBy(() -> office.decide(office.reviewer(), caseNo, Office.pass(taskId)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("TASK_NOT_TAKEN"));
        office.take(office.reviewer(), taskId);
        assertThatThrownBy(() -> office.decide(office.colleague(), caseNo, Office.pass(taskId)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("TASK_NOT_TAKEN");
                    assertThat(refusal.message()).contains("审一");
                });
        office.decide(office.reviewer(), caseNo, Office.pass(taskId));
        assertThatThrownBy(() -> office.decide(office.reviewer(), caseNo, Office.pass(taskId)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.code()).isEqualTo("ALREADY_HANDLED");
                    assertThat(refusal.message()).contains("审一");
                    assertThat(refusal.extra()).containsKeys("handledBy", "handledAt");
                });
    }

    @Test
    void anOpinionIsNeededAndHasALimit() {
        Actor signer = office.firm(true);
        CaseNo caseNo = office.filed(signer, Office.plan());
        Actor reviewer = office.reviewer();
        String taskId = office.task(reviewer, caseNo).id();
        office.take(reviewer, taskId);
        for (Map.Entry<String, String> wrong : Map.of(" ", "OPINION_MISSING", "意".repeat(2001), "TEXT_TOO_LONG")
                .entrySet()) {
            DecideTask command = new DecideTask(
                    taskId,
                    "PASS",
                    wrong.getKey(),
                    Map.of("complete", true, "standard", true, "valid", true),
                    null,
                    null,
                    null,
                    null);
            assertThatThrownBy(() -> office.decide(reviewer, caseNo, command))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(wrong.getValue()));
        }
    }
}
