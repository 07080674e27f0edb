package org.banjian.cases.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.cases.CorrectableItem;
import org.banjian.cases.CorrectionItem;
import org.banjian.cases.CorrectionItem.ItemKind;
import org.banjian.cases.spi.Correctables;
import org.banjian.packs.Pack;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What may be asked to correct 可补正事项: the fields that the applicant handed in, and what other modules add. */
@Component
class CorrectableItems {

    private static final int LONGEST_DEMAND = 1000;

    private final CaseData data;
    private final FormSchemas schemas;
    private final ObjectProvider<Correctables> additions;

    CorrectableItems(CaseData data, FormSchemas schemas, ObjectProvider<Correctables> additions) {
        this.data = data;
        this.schemas = schemas;
        this.additions = additions;
    }

    List<CorrectableItem> of(CaseFile file, Pack pack) {
        List<CorrectableItem> items = new ArrayList<>();
        Map<String, FormVersion> handedIn = data.newest(file.caseNo());
        for (String formId : CaseForms.formsOfApplicant(pack)) {
            if (handedIn.containsKey(formId) && ofPack(pack, formId)) {
                schemas.find(pack, formId).ifPresent(schema -> schema.flat().stream()
                        .filter(field -> field.expression() == null && !field.disabled())
                        .forEach(field -> items.add(
                                new CorrectableItem(ItemKind.FIELD, formId + "." + field.key(), field.label()))));
            }
        }
        additions.orderedStream().forEach(addition -> items.addAll(addition.of(file.caseNo())));
        return items;
    }

    /** Forms of shared sub-procedures, like the explanation of a correction, are not part of the application. */
    private static boolean ofPack(Pack pack, String formId) {
        return pack.files().containsKey("forms/" + formId + ".form");
    }

    /** The items as they go into the notice; all that is wrong with them is answered at once. */
    List<CorrectionItem> checked(CaseFile file, Pack pack, List<CorrectionItem> asked) {
        Map<String, CorrectableItem> known = new LinkedHashMap<>();
        of(file, pack).forEach(item -> known.put(item.kind() + item.ref(), item));
        List<Violation> violations = new ArrayList<>();
        List<CorrectionItem> items = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            CorrectionItem item = asked.get(i);
            CorrectableItem target = item == null || item.kind() == null ? null : known.get(item.kind() + item.ref());
            String demand = item == null ? "" : FormField.text(item.demand()).strip();
            if (target == null) {
                violations.add(Violation.ofRow(
                        "CORRECTION_ITEM_UNKNOWN", "第 " + (i + 1) + " 项不在可以补正的内容之内，请重新选择。", i + 1, "ref"));
            } else if (demand.isEmpty() || demand.length() > LONGEST_DEMAND) {
                violations.add(Violation.ofRow(
                        demand.isEmpty() ? "CORRECTION_DEMAND_MISSING" : "TEXT_TOO_LONG",
                        "第 " + (i + 1) + " 项“" + target.label() + "”请写明补正要求（最多 1000 个字）。",
                        i + 1,
                        "demand"));
            } else if (items.stream().anyMatch(same -> same.ref().equals(item.ref()) && same.kind() == item.kind())) {
                violations.add(Violation.ofRow(
                        "CORRECTION_ITEM_TWICE", "第 " + (i + 1) + " 项“" + target.label() + "”重复，请合并要求。", i + 1, "ref"));
            } else {
                items.add(new CorrectionItem(target.kind(), target.ref(), target.label(), demand));
            }
        }
        if (!violations.isEmpty()) {
            throw new Refusal(
                    422,
                    violations.get(0).code(),
                    "补正事项有 " + violations.size() + " 处需要修改，请按提示修改后重新提交。",
                    null,
                    violations,
                    Map.of());
        }
        return items;
    }
}
