package org.banjian.payments.internal;

import java.util.List;
import org.banjian.documents.SheetReader;

/** The bank's list with its vouchers 拨付凭证表: the exported list, filled in. */
final class VoucherSheet {

    static final String INSTRUCTION = "指令号";
    static final String VOUCHER = "凭证号";
    static final String DATE = "拨付日期";
    static final String AMOUNT = "金额（元）";

    private VoucherSheet() {}

    /** One line as written. */
    record Line(int row, String instructionNo, String voucherNo, String date, String amount) {}

    static List<Line> read(byte[] xlsx) {
        return SheetReader.read(xlsx, List.of(INSTRUCTION, VOUCHER, DATE, AMOUNT)).stream()
                .map(row -> new Line(
                        row.number(), row.cell(INSTRUCTION), row.cell(VOUCHER), row.cell(DATE), row.cell(AMOUNT)))
                .toList();
    }
}
