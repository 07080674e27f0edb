package org.banjian.payments;

import java.time.LocalDate;
import java.util.List;
import org.banjian.documents.SheetWriter;

/** Lists as the bank sends them back. */
final class VoucherLists {

    private VoucherLists() {}

    /** One line as somebody wrote it. */
    record Line(String instructionNo, String voucherNo, String date, String amount) {}

    static byte[] of(InstructionView one, String voucherNo, LocalDate paidOn) {
        return of(List.of(new Line(one.instructionNo(), voucherNo, paidOn.toString(), one.amount())));
    }

    static byte[] of(List<Line> lines) {
        return SheetWriter.write(
                "回单",
                "拨付回单",
                List.of("指令号", "金额（元）", "凭证号", "拨付日期"),
                lines.stream()
                        .map(line -> List.of(line.instructionNo(), line.amount(), line.voucherNo(), line.date()))
                        .toList());
    }
}
