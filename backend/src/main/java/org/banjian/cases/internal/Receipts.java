package org.banjian.cases.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import org.banjian.cases.ReceiptView;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts 回执 of what the applicant handed in. */
@Component
class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next where the case waits now; null when it is closed */
    ReceiptView give(CaseFile file, String stepName, LocalDateTime received, @Nullable StepRecord next) {
        int number = of(file.caseNo()).size() + 1;
        String result = file.resultName();
        ReceiptView receipt = new ReceiptView(
                "%s-H%02d".formatted(file.caseNo(), number),
                file.caseNo().value(),
                stepName,
                Times.at(received),
                next == null ? (result == null ? "办结" : "办结：" + result) : next.title(),
                next == null ? file.applicantName() : next.unitName(),
                next == null ? null : next.dueOn(),
                next == null ? null : next.dueText());
        jdbc.sql(
                        "insert into case_receipt (receipt_no, case_no, step_name, received_at, next_step, next_unit, next_due,"
                                + " next_due_text) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Values.of(
                        receipt.receiptNo(),
                        receipt.caseNo(),
                        stepName,
                        Timestamp.valueOf(received),
                        receipt.nextStep(),
                        receipt.nextUnit(),
                        receipt.nextDue(),
                        receipt.nextDueText()))
                .update();
        return receipt;
    }

    List<ReceiptView> of(CaseNo caseNo) {
        return jdbc.sql(
                        "select receipt_no, case_no, step_name, received_at, next_step, next_unit, next_due, next_due_text"
                                + " from case_receipt where case_no = ? order by seq")
                .param(caseNo.value())
                .query((row, n) -> {
                    Date due = row.getDate("next_due");
                    return new ReceiptView(
                            row.getString("receipt_no"),
                            row.getString("case_no"),
                            row.getString("step_name"),
                            Times.at(row.getTimestamp("received_at").toLocalDateTime()),
                            row.getString("next_step"),
                            row.getString("next_unit"),
                            due == null ? null : due.toLocalDate(),
                            row.getString("next_due_text"));
                })
                .list();
    }
}
