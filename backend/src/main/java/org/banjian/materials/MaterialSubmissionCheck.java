package org.banjian.materials;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.spi.SubmissionCheck;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.banjian.workflow.Workflow;
import org.springframework.stereotype.Component;

/** No step is handed in while a required material is missing 缺少材料; all that are missing are named at once. */
@Component
class MaterialSubmissionCheck implements SubmissionCheck {

    private final CaseAccess access;
    private final Checklists checklists;
    private final MaterialQuota quota;
    private final Workflow workflow;

    MaterialSubmissionCheck(CaseAccess access, Checklists checklists, MaterialQuota quota, Workflow workflow) {
        this.access = access;
        this.checklists = checklists;
        this.quota = quota;
        this.workflow = workflow;
    }

    /** Holds the files of the case until the submission is committed, so that none leaves in between. */
    @Override
    public List<Violation> check(CaseNo caseNo, String stepId) {
        quota.lock(caseNo);
        Set<String> asked = stepsAsked(caseNo, stepId);
        List<MaterialFile> files = checklists.files(caseNo);
        return checklists.lines(caseNo).stream()
                .filter(line ->
                        line.required() && asked.contains(line.material().step()))
                .filter(line -> files.stream().noneMatch(file -> file.on(line)))
                .map(MaterialSubmissionCheck::missing)
                .toList();
    }

    /** A correction must leave everything complete that was handed in before. */
    private Set<String> stepsAsked(CaseNo caseNo, String stepId) {
        if (access.summary(caseNo).status() != CaseStatus.CORRECTING) {
            return Set.of(stepId);
        }
        return workflow.position(caseNo).visits().values().stream()
                .flatMap(visits -> visits.keySet().stream())
                .collect(Collectors.toSet());
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
