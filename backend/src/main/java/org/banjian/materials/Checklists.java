package org.banjian.materials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseSummary;
import org.banjian.cases.CorrectionItem;
import org.banjian.identity.Actor;
import org.banjian.packs.Clause;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lines, files and demands together to the checklist 材料清单 that people see. */
@Component
class Checklists {

    private final CaseAccess access;
    private final CaseFacts facts;
    private final MaterialLines lines;
    private final MaterialFiles files;
    private final Workflow workflow;

    Checklists(CaseAccess access, CaseFacts facts, MaterialLines lines, MaterialFiles files, Workflow workflow) {
        this.access = access;
        this.facts = facts;
        this.lines = lines;
        this.files = files;
        this.workflow = workflow;
    }

    /** The steps where the case was or is. */
    Set<String> stepsReached(CaseNo caseNo) {
        return workflow.position(caseNo).visits().values().stream()
                .flatMap(visits -> visits.keySet().stream())
                .collect(Collectors.toSet());
    }

    List<MaterialLine> lines(CaseNo caseNo) {
        return lines.of(caseNo, facts.pack(caseNo), facts.ownContext(caseNo));
    }

    List<MaterialFile> files(CaseNo caseNo) {
        return files.findByCaseNoOrderByUploadedAtAscIdAsc(caseNo.value());
    }

    int correctionRound(CaseNo caseNo) {
        return facts.correctionRound(caseNo);
    }

    /** What the applicant is asked to correct now, by the line; null for a line that nobody asked for. */
    static @Nullable CorrectionItem demand(MaterialLine line, List<CorrectionItem> demands) {
        return demands.stream()
                .filter(item -> item.kind() == CorrectionItem.ItemKind.MATERIAL)
                .filter(item -> item.ref().equals(line.ref())
                        || item.ref().equals(line.material().id()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether the line has a file that came after the demand of this round and is not, byte for byte, one that was there before it.
     *
     * @param uploaded every file of the case, those taken off included
     */
    static boolean replaced(MaterialLine line, List<MaterialFile> uploaded, int round) {
        Set<String> before = uploaded.stream()
                .filter(file -> file.everOn(line) && file.correctionRound() < round)
                .map(MaterialFile::sha256)
                .collect(Collectors.toSet());
        return uploaded.stream()
                .anyMatch(file -> file.on(line) && file.correctionRound() == round && !before.contains(file.sha256()));
    }

    Optional<MaterialLine> line(CaseNo caseNo, String materialId, @Nullable String subjectKey) {
        String key = subjectKey == null ? "" : subjectKey;
        return lines(caseNo).stream()
                .filter(line ->
                        line.material().id().equals(materialId) && line.key().equals(key))
                .findFirst();
    }

    Editability editability(Actor actor, CaseNo caseNo) {
        CaseSummary summary = access.summary(caseNo);
        return new Editability(
                access.applicantSide(actor, caseNo), summary, facts.pack(caseNo), facts.correctionItems(caseNo));
    }

    ChecklistView view(Actor actor, CaseNo caseNo) {
        Editability editability = editability(actor, caseNo);
        List<MaterialFile> uploaded = files(caseNo);
        int round = correctionRound(caseNo);
        List<ChecklistItem> items = new ArrayList<>();
        int missing = 0;
        Set<String> reached = stepsReached(caseNo);
        for (MaterialLine line : lines(caseNo)) {
            ChecklistItem item = item(line, editability, uploaded, round, reached);
            missing += item.missing() ? 1 : 0;
            items.add(item);
        }
        return new ChecklistView(items, missing);
    }

    private static ChecklistItem item(
            MaterialLine line, Editability editability, List<MaterialFile> uploaded, int round, Set<String> reached) {
        Map<String, MaterialFileView> bySha = new LinkedHashMap<>();
        List<MaterialFileView> mine = new ArrayList<>();
        for (MaterialFile file : uploaded) {
            if (file.on(line)) {
                MaterialFileView earlier = bySha.get(file.sha256());
                mine.add(file.view(earlier == null ? null : sameAs(earlier.fileName())));
            }
            if (!file.takenOff()) {
                bySha.putIfAbsent(file.sha256(), file.view(null));
            }
        }
        int kept = (int) uploaded.stream().filter(file -> file.keptFor(line)).count();
        boolean absent = line.required() && mine.isEmpty() && kept == 0;
        boolean later = !reached.contains(line.material().step());
        Pack pack = editability.pack();
        Clause clause = pack.clauses().get(line.material().clause());
        return new ChecklistItem(
                line.material().id(),
                line.material().name(),
                line.subject(),
                line.key().isEmpty() ? null : line.key(),
                line.required(),
                kept == 0 ? reason(line) : "已有 " + kept + " 个文件随办理过程登记留存，不需要重复上传；需要补充说明时可以另行上传。",
                line.material().clause(),
                clause == null ? "" : clause.text(),
                line.material().accept(),
                Materials.LIMIT,
                absent && !later,
                absent && later,
                editability.editable(line),
                editability.demand(line).orElse(null),
                editability.demand(line).isPresent() && !replaced(line, uploaded, round),
                printable(pack, line),
                mine,
                kept);
    }

    static String sameAs(String fileName) {
        return "与已上传的“" + fileName + "”内容完全相同，请确认是否重复材料。";
    }

    private static String reason(MaterialLine line) {
        if (!line.required()) {
            return "按目前填写的内容，本项不是必须提交的材料；需要补充说明时可以上传。";
        }
        if (line.subject() != null) {
            return "按填写的内容，需要为“" + line.subject() + "”提交一份。";
        }
        return line.material().requiredWhen() == null ? "本事项必须提交的材料。" : "按目前填写的内容，本项必须提交。";
    }

    /** The form that is printed, stamped and uploaded again: the material is called after it. */
    private static @Nullable String printable(Pack pack, MaterialLine line) {
        String id = line.material().id();
        String form = id.endsWith("-stamped") ? id.substring(0, id.length() - "-stamped".length()) : "";
        return !form.isEmpty() && pack.form(form).isPresent()
                ? "/api/cases/" + line.caseNo().value() + "/forms/" + form + "/print?format=pdf"
                : null;
    }
}
