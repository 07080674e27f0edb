package org.banjian.payments;

import java.util.List;
import org.banjian.shared.Violation;

/** What became of each row of a list of vouchers 凭证导入结果. */
public record VoucherImportView(int confirmed, int repeated, int refused, List<VoucherRow> rows) {

    /** One row, from 1. */
    public record VoucherRow(int row, String instructionNo, Result result, List<Violation> findings) {}

    /** What became of it. */
    public enum Result {
        CONFIRMED,
        REPEATED,
        REFUSED
    }
}
