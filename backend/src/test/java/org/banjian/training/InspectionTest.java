package org.banjian.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseView;
import org.banjian.cases.StartAction;
import org.banjian.inbox.DemoTest;
import org.banjian.inspections.InspectionView;
import org.banjian.inspections.Inspections;
import org.banjian.inspections.RecordInspection;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.banjian.testing.FilingDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The centre looks at a class while it is taught. */
@Import(TrainingDesk.class)
class InspectionTest extends DemoTest.OnH2 {

    @Autowired
    TrainingDesk desk;

    @Autowired
    Inspections inspections;

    @Autowired
    CaseFacts facts;

    @LocalServerPort
    int port;

    @Test
    void whatTheInspectorCountsStandsBesideTheAttendance() {
        CaseNo caseNo = desk.approved();
        TrainingClass course = desk.course(caseNo, false);
        LocalDate first = course.dailySchedule().get(0).date();
        List<String> rows = desk.opened(port, caseNo, course, 3);
        desk.record(caseNo, course.id(), first, "7", rows);
        CaseView view = desk.filing.as(
                FilingDesk.REVIEWER, () -> desk.cases.act(caseNo, new StartAction("inspectTraining", "日常检查")));
        String taskId = view.tasks().stream()
                .filter(task -> "inspection".equals(task.panel()))
                .findFirst()
                .orElseThrow()
                .id();
        RecordInspection seen =
                new RecordInspection(null, course.id(), first, 2, new BigDecimal(7), false, "实到 2 人，1 人请假未登记。", "教室");
        assertThat(TrainingTests.refused(() -> record(caseNo, seen)).status()).isEqualTo(409);
        desk.filing.as(FilingDesk.REVIEWER, () -> {
            desk.inbox.take(taskId);
            return taskId;
        });
        assertThat(TrainingTests.refused(() -> desk.filing.as(
                                FilingDesk.REVIEWER, () -> desk.cases.decide(caseNo, desk.confirm(taskId))))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("INSPECTION_INCOMPLETE");
        InspectionView recorded = record(caseNo, seen);
        assertThat(recorded.inspector())
                .isEqualTo(desk.filing.person(FilingDesk.REVIEWER).personName());
        assertThat(recorded.recordedPresent()).isEqualTo(3);
        assertThat(recorded.difference()).contains("3 人").contains("2 人");
        assertThat(record(caseNo, seen).revision()).isEqualTo(2);
        desk.filing.as(FilingDesk.REVIEWER, () -> desk.cases.decide(caseNo, desk.confirm(taskId)));
        assertThat(desk.asFirm(() -> inspections.of(caseNo))).hasSize(1);
        Map<?, ?> known = (Map<?, ?>) facts.context(caseNo).get("inspections");
        assertThat((BigDecimal) known.get("count")).isEqualByComparingTo("1");
        assertThat((BigDecimal) known.get("classesWithout")).isEqualByComparingTo("1");
        assertThat((BigDecimal) known.get("conflicts")).isEqualByComparingTo("1");
    }

    private InspectionView record(CaseNo caseNo, RecordInspection command) {
        return desk.filing.as(FilingDesk.REVIEWER, () -> inspections.record(caseNo, command));
    }
}
