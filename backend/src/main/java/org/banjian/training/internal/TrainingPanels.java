package org.banjian.training.internal;

import java.util.ArrayList;
import java.util.List;
import org.banjian.cases.spi.TaskPanel;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.banjian.training.ClassState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The panels 办理面板 of training: what must be recorded before a class's step may be handed in. */
@Configuration(proxyBeanMethods = false)
class TrainingPanels {

    /** What a panel asks of a class. */
    private interface Ask {
        List<Violation> missing(Pack pack, String stepId, ClassRow row);
    }

    @Bean
    TaskPanel classOpeningPanel(ClassRows classes, ClassDesk desk, Trainees trainees) {
        return panel(ClassPanels.OPENING, classes, desk, (pack, step, row) -> {
            List<Violation> found = new ArrayList<>();
            if (row.opening() == null) {
                found.add(ClassDesk.violation(
                        pack, step, "CLASS_NOT_OPENED", "“" + row.name() + "”还没有登记开班。", null, "请填写开班日期和地点并保存，再提交。"));
            }
            if (trainees.count(row.caseNo(), row.id()) == 0) {
                found.add(ClassDesk.violation(
                        pack, step, "ROSTER_EMPTY", "“" + row.name() + "”的花名册还没有学员。", null, "请先导入本班的花名册。"));
            }
            return found;
        });
    }

    @Bean
    TaskPanel attendancePanel(ClassRows classes, ClassDesk desk, TrainingReading reading) {
        return panel(ClassPanels.ATTENDANCE, classes, desk, (pack, step, row) -> attendance(reading, pack, step, row));
    }

    @Bean
    TaskPanel completionPanel(ClassRows classes, ClassDesk desk, TrainingReading reading) {
        return panel(ClassPanels.COMPLETION, classes, desk, (pack, step, row) -> {
            List<Violation> found = new ArrayList<>(row.graded() ? List.of() : attendance(reading, pack, step, row));
            if (row.state() != ClassState.COMPLETED) {
                found.add(ClassDesk.violation(
                        pack, step, "CLASS_NOT_COMPLETED", "“" + row.name() + "”还没有登记结业。", null, "请填写结业日期并保存，再提交。"));
            }
            return found;
        });
    }

    /** Who has no certificate is not paid for, but may stay on the roster: nothing is demanded here. */
    @Bean
    TaskPanel certificatesPanel(ClassRows classes, ClassDesk desk) {
        return panel(ClassPanels.CERTIFICATES, classes, desk, (pack, step, row) -> List.of());
    }

    private static List<Violation> attendance(TrainingReading reading, Pack pack, String step, ClassRow row) {
        List<Violation> found = new ArrayList<>();
        reading.missingDays(row)
                .forEach(day -> found.add(ClassDesk.violation(
                        pack,
                        step,
                        "TRAINING_DAY_MISSING",
                        "“" + row.name() + "” " + day + " 没有考勤记录。",
                        day.toString(),
                        "请补登当日考勤和照片；当日没有上课的，请登记“未开课”并写明原因。")));
        reading.daysWithoutPhoto(row).stream()
                .filter(day -> day.photoReason() == null)
                .forEach(day -> found.add(ClassDesk.violation(
                        pack,
                        step,
                        "PHOTO_MISSING",
                        "“" + row.name() + "” " + day.date() + " 没有授课照片。",
                        day.date().toString(),
                        "请补传当日的授课照片；确实没有的，请更正当日考勤并写明原因。")));
        return found;
    }

    private static TaskPanel panel(String id, ClassRows classes, ClassDesk desk, Ask ask) {
        return new TaskPanel() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<Violation> check(CaseNo caseNo, @Nullable String subject, String stepId, String outcome) {
                if (subject == null) {
                    return List.of();
                }
                Pack pack = desk.pack(caseNo);
                return classes.find(caseNo, subject)
                        .map(row -> ask.missing(pack, stepId, row))
                        .orElse(List.of());
            }
        };
    }
}
