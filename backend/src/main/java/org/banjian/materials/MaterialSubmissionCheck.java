package org.banjian.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CorrectionItem;
import org.banjian.cases.spi.SubmissionCheck;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.springframework.stereotype.Component;

/** No step is handed in while a required material is missing 缺少材料 or a demanded one not replaced 未补正; all are named at once. */
@Component
class MaterialSubmissionCheck implements SubmissionCheck {

    private final CaseAccess access;
    private final CaseFacts facts;
    private final Checklists checklists;
    private final MaterialQuota quota;

    MaterialSubmissionCheck(CaseAccess access, CaseFacts facts, Checklists checklists, MaterialQuota quota) {
        this.access = access;
        this.facts = facts;
        this.checklists = checklists;
        this.quota = quota;
    }

    /** Holds the files of the case until the submission is committed, so that none leaves in between. */
    @Override
    public List<Violation> check(CaseNo caseNo, String stepId) {
        quota.lock(caseNo);
        Set<String> asked = stepsAsked(caseNo, stepId);
        List<MaterialFile> files = checklists.files(caseNo);
        List<CorrectionItem> demands = facts.correctionItems(caseNo);
        int round = facts.correctionRound(caseNo);
        List<Violation> found = new ArrayList<>();
        for (MaterialLine line : checklists.lines(caseNo)) {
            CorrectionItem demand = Checklists.demand(line, demands);
            if (line.required()
                    && asked.contains(line.material().step())
                    && files.stream().noneMatch(file -> file.on(line) || file.keptFor(line))) {
                found.add(missing(line));
            } else if (demand != null && !Checklists.replaced(line, files, round)) {
                found.add(notReplaced(line, demand, demands.indexOf(demand) + 1));
            }
        }
        return found;
    }

    /** A correction must leave everything complete that was handed in before. */
    private Set<String> stepsAsked(CaseNo caseNo, String stepId) {
        if (access.summary(caseNo).status() != CaseStatus.CORRECTING) {
            return Set.of(stepId);
        }
        return checklists.stepsReached(caseNo);
    }

    private static Violation notReplaced(MaterialLine line, CorrectionItem demand, int number) {
        return new Violation(
                "MATERIAL_NOT_REPLACED",
                "补正通知书第 " + number + " 项要求补正“" + line.label() + "”（" + demand.demand() + "），还没有上传新的文件。",
                line.material().clause(),
                line.ref(),
                null,
                null,
                "请按补正要求为“" + line.label() + "”上传新的文件（"
                        + String.join("、", line.material().accept()) + "，单个文件不超过 20 MB）后再提交；与原来完全相同的文件不算补正。");
    }

    private static Violation missing(MaterialLine line) {
        return new Violation(
                "MATERIAL_MISSING",
                "缺少材料：" + line.label() + "。",
                line.material().clause(),
                line.ref(),
                null,
                null,
                "请在材料清单中上传“" + line.label() + "”（"
                        + String.join("、", line.material().accept()) + "，单个文件不超过 20 MB）后再提交。");
    }
}
