package org.banjian.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.banjian.audit.AuditTrail;
import org.banjian.cases.PackChange.Difference;
import org.banjian.cases.PackChange.Kind;
import org.banjian.identity.Actor;
import org.banjian.packs.Releases;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft opened under one version and handed in under the next. */
@CasesModuleTest
class DraftMoveTest {

    @Autowired
    Office office;

    @Autowired
    Cases cases;

    @Autowired
    CaseQueries queries;

    @Autowired
    AuditTrail audit;

    @Autowired
    Interference interference;

    @BeforeEach
    void nextVersion(@Autowired Releases releases) {
        office.begin();
        interference.arm(false);
        interference.missing();
        NextVersion.release(releases);
    }

    @Test
    void theSubmissionIsRefusedOnceTellsWhatChangedAndKeepsWhatStillCounts() {
        Actor signer = office.firm(true);
        CaseNo caseNo = office.open(signer);
        office.submit(signer, caseNo, Office.plan());
        office.save(signer, caseNo, "cyqy-filing-opinion", Office.opinionOfFirm());
        assertThat(office.as(signer, () -> queries.view(caseNo)).packChange()).isNull();

        office.at(NextVersion.IN_FORCE);
        assertThatThrownBy(() -> office.submit(signer, caseNo, Office.opinionOfFirm()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.code()).isEqualTo("PACK_VERSION_CHANGED");
                    assertThat(refusal.message())
                            .contains("2021.1.0")
                            .contains("改按新版本 2021.2.0 办理")
                            .contains("没有提交")
                            .contains("已保留");
                    assertThat(refusal.extra()).containsKey("packChange");
                    assertThat(refusal.violations())
                            .extracting(Violation::code, Violation::field)
                            .contains(tuple("FIELD_ADDED", "cyqy-plan.emailAddress"));
                });

        CaseView moved = office.as(signer, () -> queries.view(caseNo));
        assertThat(moved.packVersion()).isEqualTo("2021.2.0");
        assertThat(moved.status()).isEqualTo(CaseStatus.DRAFT);
        assertThat(moved.tasks())
                .as("from the first step again, under the new version")
                .extracting(CaseView.TaskSummary::stepId)
                .containsExactly("userTask_preparePlan");
        PackChange change = moved.packChange();
        assertThat(change).isNotNull();
        assertThat(change.sentence()).startsWith("“").contains("本办件").contains("改按新版本");
        assertThat(change.differences())
                .extracting(Difference::kind, Difference::ref)
                .containsExactlyInAnyOrder(
                        tuple(Kind.FIELD_ADDED, "cyqy-plan.emailAddress"),
                        tuple(Kind.FIELD_REMOVED, "cyqy-plan.email"),
                        tuple(Kind.MATERIAL_ADDED, "cyqy-licence-copy"),
                        tuple(Kind.MATERIAL_REMOVED, "cyqy-licence"),
                        tuple(Kind.CLAUSE_CHANGED, "CYQY-A2-f"));
        assertThat(change.differences())
                .filteredOn(difference -> difference.kind() == Kind.CLAUSE_CHANGED)
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.text()).contains("条款有修改").contains("培训预期成果"));

        FormView plan = office.as(signer, () -> queries.form(caseNo, Office.PLAN));
        assertThat(plan.editable()).isTrue();
        assertThat(plan.data()).doesNotContainKey("email").containsEntry("contact", "张𫖮");
        assertThat(office.as(signer, () -> queries.form(caseNo, "cyqy-filing-opinion"))
                        .data())
                .containsEntry("opinion", "计划属实，申请备案。");
        assertThat(audit.entriesOf(caseNo)).extracting(entry -> entry.action()).contains("CASE_MOVED_TO_PACK_VERSION");

        assertThatThrownBy(() -> office.submit(signer, caseNo, null))
                .as("what is new is asked for")
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .contains("cyqy-plan.emailAddress"));
        Map<String, Object> completed = new java.util.LinkedHashMap<>(plan.data());
        completed.put("emailAddress", "demo@example.com");
        office.submit(signer, caseNo, completed);
        office.submit(signer, caseNo, null);
        CaseView filed = office.as(signer, () -> queries.view(caseNo));
        assertThat(filed.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(filed.packChange()).isEqualTo(change);
        assertThat(office.as(signer, () -> queries.diagram(caseNo)).processes())
                .as("each process once; what was ended without a result is no part of the picture")
                .extracting(process -> process.processId(), process -> process.done()
                        .contains("userTask_preparePlan"))
                .containsExactly(
                        tuple("cyqy-filing", true), tuple("common-correction", false), tuple("common-refusal", false));
    }

    @Test
    void whoNoLongerQualifiesKeepsTheDraftAndReadsWhy() {
        Actor signer = office.firm(true, java.time.LocalDate.of(2021, 10, 31));
        CaseNo caseNo = office.open(signer);
        office.save(signer, caseNo, Office.PLAN, Office.plan());
        office.at(NextVersion.IN_FORCE);
        assertThatThrownBy(() -> office.submit(signer, caseNo, Office.plan()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("NOT_IN_DIFFICULTY");
                    assertThat(refusal.clause()).isNotBlank();
                });
        assertThat(office.as(signer, () -> queries.view(caseNo)).packVersion()).isEqualTo("2021.1.0");
    }

    @Test
    void whatIsAlreadyWithTheOfficeStaysWithItsVersion() {
        Actor signer = office.firm(true);
        CaseNo caseNo = office.filed(signer, Office.plan());
        office.at(NextVersion.IN_FORCE);
        Actor reviewer = office.reviewer();
        String taskId = office.task(reviewer, caseNo).id();
        office.take(reviewer, taskId);
        CaseView closed = office.decide(reviewer, caseNo, Office.reject(taskId, "INCOMPLETE"));
        assertThat(closed.packVersion()).isEqualTo("2021.1.0");
        assertThat(closed.packChange()).isNull();
        assertThat(List.of(closed.status())).containsExactly(CaseStatus.CLOSED);
    }
}
