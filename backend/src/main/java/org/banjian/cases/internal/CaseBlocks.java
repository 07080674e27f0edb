package org.banjian.cases.internal;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.banjian.calendar.LegalClock;
import org.banjian.documents.DocumentView;
import org.banjian.workflow.blocks.Block;
import org.banjian.workflow.blocks.BlockCall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The blocks 积木 of cases: what a service task of any pack may ask of a case. */
@Configuration(proxyBeanMethods = false)
class CaseBlocks {

    private static final Set<String> DOCUMENT = Set.of("template", "title", "copies", "recipient", "seal", "clause");

    /** 补正: the case goes back to the applicant with the items that the officer listed, and a notice. */
    @Bean
    Block requestCorrection(CaseData data, IssuedDocuments documents, Timeline timeline, LegalClock clock) {
        return block("requestCorrection", DOCUMENT, call -> {
            CaseFile file = data.file(call.caseNo());
            int round = file.askCorrection(call.processId(), Times.now(clock));
            timeline.add(
                    call.caseNo(),
                    "CORRECTION_REQUESTED",
                    null,
                    "第 " + round + " 次通知" + file.applicantName() + "补正；补正期间办理期限停止计算。",
                    call.inputs().get("clause"));
            issue(file, call, documents, timeline);
        });
    }

    /** 出具文书. */
    @Bean
    Block issueDocument(CaseData data, IssuedDocuments documents, Timeline timeline) {
        return block("issueDocument", DOCUMENT, call -> issue(data.file(call.caseNo()), call, documents, timeline));
    }

    /** 不予受理、不予备案、不予通过: the notice with reason, clause and what can be done. */
    @Bean
    Block refuse(CaseData data, IssuedDocuments documents, Timeline timeline) {
        return block("refuse", DOCUMENT, call -> issue(data.file(call.caseNo()), call, documents, timeline));
    }

    /** 办结: for procedures that close a case before their last end event. */
    @Bean
    Block closeCase(CaseData data, Timeline timeline, LegalClock clock) {
        return block("closeCase", Set.of("result", "resultName", "clause"), call -> {
            CaseFile file = data.file(call.caseNo());
            file.close(call.inputs().get("result"), call.inputs().get("resultName"), Times.now(clock));
            timeline.add(call.caseNo(), "CLOSED", null, "办件办结。", call.inputs().get("clause"));
        });
    }

    private static void issue(CaseFile file, BlockCall call, IssuedDocuments documents, Timeline timeline) {
        var issued = documents.issue(file, call);
        if (!issued.isEmpty()) {
            String to = issued.stream().map(DocumentView::recipient).distinct().collect(Collectors.joining("、"));
            timeline.add(
                    call.caseNo(),
                    "DOCUMENT_ISSUED",
                    null,
                    "出具《" + issued.get(0).title() + "》" + issued.size() + " 份，送" + to + "。",
                    call.inputs().get("clause"));
        }
    }

    private static Block block(String name, Set<String> inputs, Consumer<BlockCall> run) {
        return new Block() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> inputs() {
                return inputs;
            }

            @Override
            public void run(BlockCall call) {
                run.accept(call);
            }
        };
    }
}
