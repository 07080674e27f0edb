package org.banjian.cases.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.EvaluationView;
import org.banjian.cases.EvaluationView.EvaluationHit;
import org.banjian.cases.EvaluationView.EvaluationInput;
import org.banjian.packs.Fact;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.workflow.Evaluation;
import org.banjian.workflow.spi.Decided;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables answered 规则计算: inputs, rows hit, versions. Explanations are read from here and never computed again. */
@Component
class EvaluationBook implements Decided {

    private final JdbcClient jdbc;
    private final CaseData data;
    private final PersonalDataCipher cipher;
    private final CaseJson json;
    private final LegalClock clock;

    EvaluationBook(JdbcClient jdbc, CaseData data, PersonalDataCipher cipher, CaseJson json, LegalClock clock) {
        this.jdbc = jdbc;
        this.data = data;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void decided(CaseNo caseNo, @Nullable String subject, String elementId, Evaluation evaluation) {
        add(caseNo, subject, elementId, evaluation);
    }

    /** @return the id under which it is kept */
    String add(CaseNo caseNo, @Nullable String subject, String elementId, Evaluation evaluation) {
        String id = UUID.randomUUID().toString();
        List<Map<String, Object>> hits = new ArrayList<>();
        evaluation.hits().forEach(hit -> {
            Map<String, Object> kept = new LinkedHashMap<>();
            kept.put("row", hit.row());
            kept.put("clauses", hit.clauses());
            kept.put("description", hit.description());
            kept.put("outputs", texts(hit.outputs()));
            hits.add(kept);
        });
        jdbc.sql(
                        "insert into case_evaluation (id, case_no, subject, element_id, decision_id, decision_name, decision_version,"
                                + " pack_version, evaluated_at, inputs, hits) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Values.of(
                        id,
                        caseNo.value(),
                        subject,
                        elementId,
                        evaluation.decisionId(),
                        evaluation.decisionName(),
                        evaluation.version(),
                        data.file(caseNo).packVersion(),
                        Timestamp.valueOf(Times.now(clock)),
                        cipher.encrypt(json.write(texts(evaluation.inputs()))),
                        json.write(hits)))
                .update();
        return id;
    }

    private static Map<String, Object> texts(Map<String, ?> values) {
        Map<String, Object> result = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                result.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
            } else {
                result.put(name, "");
            }
        });
        return result;
    }

    /** Newest first. */
    List<EvaluationView> of(CaseNo caseNo) {
        Pack pack = data.pack(caseNo);
        return jdbc.sql("select id, decision_id, decision_name, decision_version, evaluated_at, inputs, hits"
                        + " from case_evaluation where case_no = ? order by seq desc")
                .param(caseNo.value())
                .query((row, n) -> new EvaluationView(
                        row.getString("id"),
                        row.getString("decision_id"),
                        row.getString("decision_name"),
                        row.getInt("decision_version"),
                        Times.at(row.getTimestamp("evaluated_at").toLocalDateTime()),
                        inputs(pack, cipher.decrypt(row.getString("inputs"))),
                        hits(row.getString("hits"))))
                .list();
    }

    private List<EvaluationInput> inputs(Pack pack, String stored) {
        List<EvaluationInput> inputs = new ArrayList<>();
        json.map(stored).forEach((name, value) -> {
            Fact fact = pack.facts().get(name);
            inputs.add(new EvaluationInput(name, fact == null ? name : fact.text(), words(value)));
        });
        return inputs;
    }

    private static String words(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        return FormField.text(value);
    }

    private List<EvaluationHit> hits(String stored) {
        List<EvaluationHit> hits = new ArrayList<>();
        for (Map<String, Object> hit : json.list(stored)) {
            List<String> clauses = new ArrayList<>();
            if (hit.get("clauses") instanceof List<?> ids) {
                ids.forEach(id -> clauses.add(String.valueOf(id)));
            }
            hits.add(new EvaluationHit(
                    Integer.parseInt(FormField.text(hit.get("row"))),
                    clauses,
                    FormField.text(hit.get("description")),
                    FormField.strings(hit.get("outputs"))));
        }
        return hits;
    }
}
