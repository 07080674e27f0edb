package org.banjian.rosters.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banjian.packs.Pack;
import org.banjian.packs.RosterTemplate;
import org.banjian.rosters.RosterClass;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.Feel;

/** The columns that a case's pack declares and the classes that the case has. */
record CaseRoster(CaseNo caseNo, Pack pack, RosterTemplate template, List<RosterClass> classes) {

    /** 404 for a class that the case does not have. */
    RosterClass of(String classId) {
        return find(classId).orElseThrow(Refusal::notFound);
    }

    Optional<RosterClass> find(String classId) {
        return classes.stream().filter(one -> one.id().equals(classId)).findFirst();
    }

    String nameOf(String classId) {
        return find(classId).map(RosterClass::name).orElse("其他班次");
    }

    String trainingTypeName(String trainingType) {
        String otherwise = trainingType.equals("GRADED") ? "等级培训" : "非等级培训";
        return template.column(StoredRow.TRAINING_TYPE)
                .map(column -> column.values().getOrDefault(trainingType, otherwise))
                .orElse(otherwise);
    }

    RowCheck check(String classId, Feel feel, LocalDate today) {
        return new RowCheck(template, of(classId), new Requirements(feel), today);
    }

    FindingTexts texts() {
        return new FindingTexts(pack, template, this::nameOf);
    }
}
