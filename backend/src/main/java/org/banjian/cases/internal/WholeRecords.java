package org.banjian.cases.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.cases.CaseRecords;
import org.banjian.cases.EvaluationView;
import org.banjian.cases.ReceiptView;
import org.banjian.cases.TimelineEntry;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class WholeRecords implements CaseRecords {

    private final CaseData data;
    private final FormSchemas schemas;
    private final Receipts receipts;
    private final Timeline timeline;
    private final EvaluationBook evaluations;
    private final CaseJson json;

    WholeRecords(
            CaseData data,
            FormSchemas schemas,
            Receipts receipts,
            Timeline timeline,
            EvaluationBook evaluations,
            CaseJson json) {
        this.data = data;
        this.schemas = schemas;
        this.receipts = receipts;
        this.timeline = timeline;
        this.evaluations = evaluations;
        this.json = json;
    }

    @Override
    public Map<String, FormRecord> forms(CaseNo caseNo) {
        Pack pack = data.pack(caseNo);
        Map<String, FormVersion> newest = data.newest(caseNo);
        Map<String, FormRecord> filled = new LinkedHashMap<>();
        for (String formId : CaseData.formsOf(pack)) {
            FormVersion version = newest.get(formId);
            if (version != null) {
                String title = schemas.find(pack, formId).map(FormSchema::title).orElse(formId);
                filled.put(formId, new FormRecord(title, json.map(version.data())));
            }
        }
        return filled;
    }

    @Override
    public List<ReceiptView> receipts(CaseNo caseNo) {
        return receipts.of(caseNo);
    }

    @Override
    public List<TimelineEntry> timeline(CaseNo caseNo) {
        return timeline.of(caseNo);
    }

    @Override
    public List<EvaluationView> evaluations(CaseNo caseNo) {
        return evaluations.of(caseNo);
    }
}
