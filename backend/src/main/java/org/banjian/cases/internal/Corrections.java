package org.banjian.cases.internal;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.banjian.cases.CorrectionItem;
import org.banjian.cases.CorrectionItem.ItemKind;
import org.banjian.shared.CaseNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the applicant is asked to correct 补正事项, by round. */
@Component
class Corrections {

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseNo caseNo, int round, List<CorrectionItem> items) {
        for (int i = 0; i < items.size(); i++) {
            CorrectionItem item = items.get(i);
            jdbc.sql(
                            "insert into case_correction_item (id, case_no, correction_round, seq, kind, item_ref, label, demand)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Values.of(
                            UUID.randomUUID().toString(),
                            caseNo.value(),
                            round,
                            i + 1,
                            item.kind().name(),
                            item.ref(),
                            item.label(),
                            item.demand()))
                    .update();
        }
    }

    /** The items of one round, in the order in which the officer wrote them. */
    List<CorrectionItem> of(CaseNo caseNo, int round) {
        return jdbc.sql("select kind, item_ref, label, demand from case_correction_item"
                        + " where case_no = ? and correction_round = ? order by seq")
                .params(Values.of(caseNo.value(), round))
                .query((row, n) -> new CorrectionItem(
                        ItemKind.valueOf(row.getString("kind")),
                        row.getString("item_ref"),
                        row.getString("label"),
                        row.getString("demand")))
                .list();
    }

    void corrected(CaseNo caseNo, int round, LocalDateTime at) {
        jdbc.sql("update case_correction_item set corrected_at = ? where case_no = ? and correction_round = ?")
                .params(Values.of(Timestamp.valueOf(at), caseNo.value(), round))
                .update();
    }
}
