package org.banjian.benefits.internal;

import java.util.HashMap;
import java.util.Map;
import org.banjian.cases.spi.SubjectNames;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people call the classes 班级 of a case. */
@Component
class BenefitClasses {

    private final ObjectProvider<SubjectNames> names;
    private final Assessments assessments;

    BenefitClasses(ObjectProvider<SubjectNames> names, Assessments assessments) {
        this.names = names;
        this.assessments = assessments;
    }

    Map<String, String> of(CaseNo caseNo) {
        Map<String, String> found = new HashMap<>();
        assessments.classIds(caseNo).forEach(id -> {
            String name = name(caseNo, id);
            if (name != null) {
                found.put(id, name);
            }
        });
        return found;
    }

    private @Nullable String name(CaseNo caseNo, String id) {
        return names.stream()
                .flatMap(known -> known.nameOf(caseNo, id).stream())
                .findFirst()
                .orElse(null);
    }
}
