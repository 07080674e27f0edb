package org.banjian.benefits.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banjian.cases.spi.TaskPanel;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be done at the panels 核算 and 比对 before a case may pass. */
@Configuration(proxyBeanMethods = false)
class BenefitPanels {

    static final Set<String> PASSING = Set.of("PASS", "CONFIRM");

    @Bean
    TaskPanel benefitsPanel(Assessments assessments) {
        return panel(OpenPanels.BENEFITS, assessments, null);
    }

    @Bean
    TaskPanel comparisonPanel(Assessments assessments, ExclusionBook book) {
        return panel(OpenPanels.COMPARISON, assessments, book);
    }

    private static TaskPanel panel(String id, Assessments assessments, @Nullable ExclusionBook book) {
        return new TaskPanel() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<Violation> check(CaseNo caseNo, @Nullable String subject, String stepId, String outcome) {
                return PASSING.contains(outcome) ? missing(caseNo, assessments, book) : List.of();
            }
        };
    }

    private static List<Violation> missing(CaseNo caseNo, Assessments assessments, @Nullable ExclusionBook book) {
        List<Violation> missing = new ArrayList<>();
        int payable = assessments
                .newest(caseNo)
                .map(head -> Group.payable(assessments.groups(head)))
                .orElse(0);
        if (payable == 0) {
            missing.add(Violation.of("NOBODY_PAYABLE", "本办件没有可计补贴的人员，不能通过。").withRemedy("请恢复误剔除的人员，或者按不予通过办理。"));
        }
        int open = book == null ? 0 : book.openHits(caseNo);
        if (open > 0) {
            missing.add(
                    Violation.of("HITS_OPEN", "还有 " + open + " 条比对命中没有处理，不能通过。").withRemedy("请剔除命中的人员，或者写明理由认定命中不成立。"));
        }
        return missing;
    }
}
