package org.banjian.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banjian.cases.spi.SubjectNames;
import org.banjian.cases.spi.TaskPanel;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.banjian.workflow.blocks.Block;
import org.banjian.workflow.blocks.BlockCall;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

/** What the modules above would give to the trial pack: a panel, the names of classes, a block. */
public class TrialDoubles {

    final List<Violation> missing = new ArrayList<>();
    final List<BlockCall> calls = new CopyOnWriteArrayList<>();

    @Bean
    TaskPanel trialPanel() {
        return new TaskPanel() {
            @Override
            public String id() {
                return "trial-panel";
            }

            @Override
            public List<Violation> check(CaseNo caseNo, @Nullable String subject, String stepId, String outcome) {
                return List.copyOf(missing);
            }
        };
    }

    @Bean
    SubjectNames trialNames() {
        return (caseNo, subject) -> subject.length() == 1 ? Optional.of(subject + "班") : Optional.empty();
    }

    @Bean
    Block noteTrial() {
        return new Block() {
            @Override
            public String name() {
                return "noteTrial";
            }

            @Override
            public Set<String> inputs() {
                return Set.of("text");
            }

            @Override
            public void run(BlockCall call) {
                calls.add(call);
            }
        };
    }

    Map<String, String> inputsOfLastCall() {
        return calls.get(calls.size() - 1).inputs();
    }
}
