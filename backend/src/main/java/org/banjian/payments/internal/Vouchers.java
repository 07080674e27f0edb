package org.banjian.payments.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.AmountKind;
import org.banjian.cases.CaseAmounts;
import org.banjian.cases.CaseTimeline;
import org.banjian.cases.CaseWork;
import org.banjian.identity.Actor;
import org.banjian.payments.InstructionState;
import org.banjian.payments.Voucher;
import org.banjian.payments.VoucherImportView;
import org.banjian.payments.VoucherImportView.Result;
import org.banjian.payments.VoucherImportView.VoucherRow;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.spi.CaseLock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Confirms payments by their vouchers 凭证登记: instruction, ledger, amount and the case's task move in one transaction. The same voucher again
 * changes nothing.
 */
@Component
class Vouchers {

    private static final String PAID = "PAID";
    private static final int ATTEMPTS = 5;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");

    private final Instructions instructions;
    private final LedgerBook ledger;
    private final CaseLock cases;
    private final CaseWork work;
    private final CaseAmounts amounts;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    Vouchers(
            Instructions instructions,
            LedgerBook ledger,
            CaseLock cases,
            CaseWork work,
            CaseAmounts amounts,
            CaseTimeline timeline,
            AuditTrail audit,
            LegalClock clock,
            PlatformTransactionManager transactions) {
        this.instructions = instructions;
        this.ledger = ledger;
        this.cases = cases;
        this.work = work;
        this.amounts = amounts;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    VoucherImportView importAll(Actor actor, List<VoucherSheet.Line> lines) {
        List<VoucherRow> rows = new ArrayList<>();
        for (VoucherSheet.Line line : lines) {
            if (line.voucherNo().isEmpty() && line.date().isEmpty()) {
                continue; // not paid yet
            }
            rows.add(one(actor, line));
        }
        if (rows.isEmpty()) {
            throw Refusal.unprocessable("VOUCHERS_MISSING", "表格中没有填写凭证号和拨付日期的行，没有登记任何拨付；请填写后重新导入。", null);
        }
        return new VoucherImportView(
                count(rows, Result.CONFIRMED), count(rows, Result.REPEATED), count(rows, Result.REFUSED), rows);
    }

    private VoucherRow one(Actor actor, VoucherSheet.Line line) {
        try {
            Voucher voucher = new Voucher(line.voucherNo(), date(line.date()), line.amount());
            return new VoucherRow(
                    line.row(), line.instructionNo(), confirm(actor, line.instructionNo(), voucher), List.of());
        } catch (Refusal refused) {
            String column =
                    switch (refused.code()) {
                        case "DATE_INVALID" -> VoucherSheet.DATE;
                        case "AMOUNT_INVALID", "AMOUNT_DIFFERS" -> VoucherSheet.AMOUNT;
                        case "VOUCHER_MISSING", "VOUCHER_USED" -> VoucherSheet.VOUCHER;
                        default -> VoucherSheet.INSTRUCTION;
                    };
            List<Violation> findings = new ArrayList<>();
            findings.add(Violation.ofRow(refused.code(), refused.message(), line.row(), column));
            findings.addAll(refused.violations());
            return new VoucherRow(line.row(), line.instructionNo(), Result.REFUSED, findings);
        }
    }

    private static int count(List<VoucherRow> rows, Result result) {
        return (int) rows.stream().filter(row -> row.result() == result).count();
    }

    /** In its own transaction, again when the database chose it as the victim of a deadlock. */
    Result confirm(Actor actor, String instructionNo, Voucher voucher) {
        for (int attempt = 1; ; attempt++) {
            try {
                Result result = transaction.execute(status -> confirmed(actor, instructionNo, voucher));
                if (result == null) {
                    throw new IllegalStateException("no result");
                }
                return result;
            } catch (PessimisticLockingFailureException victim) {
                if (attempt == ATTEMPTS) {
                    throw victim;
                }
            } catch (DuplicateKeyException usedVoucher) {
                throw Refusal.unprocessable("VOUCHER_USED", "凭证号“" + voucher.voucherNo() + "”已登记在另一笔拨付上，请核对凭证。", null);
            }
        }
    }

    private Result confirmed(Actor actor, String instructionNo, Voucher voucher) {
        Instruction one = instructions
                .byNo(instructionNo)
                .filter(found -> found.officeId().equals(PaymentWork.office(actor)))
                .orElseThrow(() -> new Refusal(
                        404,
                        "INSTRUCTION_UNKNOWN",
                        "没有找到指令 " + instructionNo + "，或者它不由本机构拨付；请核对指令号。",
                        null,
                        List.of(),
                        Map.of()));
        check(one, voucher);
        // the case first, as every other command does: two orders of locking would wait for each other
        cases.lock(one.caseNo());
        if (!instructions.pay(one.id(), voucher, actor.personName(), clock.now())) {
            return notSent(instructions.byNo(instructionNo).orElse(one), voucher);
        }
        CaseNo caseNo = one.caseNo();
        boolean transfer = one.phase() == Phase.TRANSFER_IN;
        boolean booked = ledger.book(new Entry(
                transfer ? Account.district(caseNo) : Account.payable(caseNo),
                transfer ? Account.transit(caseNo) : Account.district(caseNo),
                one.amount(),
                one.phase().paidBy(),
                caseNo,
                one.phase(),
                one.id(),
                voucher.voucherNo(),
                (transfer ? "上级拨入" : "拨付至" + one.payeeName() + "基本账户") + "，凭证 " + voucher.voucherNo() + "，日期 "
                        + voucher.paidOn() + "。",
                one.clause(),
                actor.personName(),
                actor.unitName()));
        if (!booked) {
            throw Refusal.conflict("TRANSFER_MISSING", "办件 " + caseNo + " 的上级资金还没有足额拨入，不能登记拨付。");
        }
        if (!transfer) {
            amounts.put(caseNo, AmountKind.PAID, ledger.paid(caseNo));
        }
        String sentence = "已拨付 " + PaymentBlocks.yuan(one.amount()) + " 元，凭证号 " + voucher.voucherNo() + "，拨付日期 "
                + voucher.paidOn() + "。";
        if (one.stepDone()) {
            timeline.add(caseNo, "PAYMENT_CONFIRMED", null, "退票后重新拨付：" + sentence, one.clause());
        } else {
            work.finish(caseNo, one.stepId(), null, PAID, sentence);
        }
        audit.append(
                actor.auditActor(),
                "CONFIRM_PAYMENT",
                "paymentInstruction",
                one.id(),
                caseNo,
                Map.of(
                        "instructionNo",
                        instructionNo,
                        "voucherNo",
                        voucher.voucherNo(),
                        "amount",
                        one.amount().toString(),
                        "paidOn",
                        voucher.paidOn().toString()));
        return Result.CONFIRMED;
    }

    private void check(Instruction one, Voucher voucher) {
        if (voucher.voucherNo() == null
                || voucher.voucherNo().isBlank()
                || voucher.voucherNo().length() > 100) {
            throw Refusal.unprocessable("VOUCHER_MISSING", "请填写凭证号（不超过 100 字）。", null);
        }
        Money amount = amount(voucher.amount());
        if (amount.compareTo(one.amount()) != 0) {
            throw Refusal.unprocessable(
                    "AMOUNT_DIFFERS",
                    "凭证金额 " + PaymentBlocks.yuan(amount) + " 元与指令 " + one.instructionNo() + " 的金额 "
                            + PaymentBlocks.yuan(one.amount()) + " 元不一致，没有登记；请核对凭证。",
                    null);
        }
        if (voucher.paidOn() == null
                || voucher.paidOn().isAfter(clock.today())
                || voucher.paidOn().isBefore(one.createdAt().toLocalDate())) {
            throw Refusal.unprocessable(
                    "DATE_INVALID", "拨付日期应当在指令下达（" + one.createdAt().toLocalDate() + "）之后、今天之前（含当日）；请核对日期。", null);
        }
    }

    private static Result notSent(Instruction now, Voucher voucher) {
        if (now.state() == InstructionState.PAID) {
            if (voucher.voucherNo().equals(now.voucherNo())) {
                return Result.REPEATED;
            }
            throw Refusal.conflict(
                    "ALREADY_PAID",
                    "指令 " + now.instructionNo() + " 已凭证 " + now.voucherNo() + " 登记拨付，不能再登记另一张凭证；请核对凭证，款项被银行退回的，请登记退票。");
        }
        if (!now.stands()) {
            throw Refusal.conflict("PAYMENT_CLOSED", "指令 " + now.instructionNo() + " 已经退票或者撤销，不能登记拨付凭证；请按重新下达的指令登记。");
        }
        throw Refusal.conflict(
                "PAYMENT_NOT_RELEASED", "指令 " + now.instructionNo() + " 还没有经第二人复核放行，不能登记拨付凭证；请先编制批次并放行。");
    }

    /** {@code 27500}, {@code 27,500.00} and full-width digits; nothing with more than two decimals. */
    static Money amount(String written) {
        String plain = Normalizer.normalize(String.valueOf(written), Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        if (!AMOUNT.matcher(plain).matches()) {
            throw Refusal.unprocessable("AMOUNT_INVALID", "金额应当是如 27500.00 的数字，最多两位小数；请修改后重新登记。", null);
        }
        return new Money(new BigDecimal(plain));
    }

    static LocalDate date(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replace('/', '-')
                .replace('.', '-')
                .replace("年", "-")
                .replace("月", "-")
                .replace("日", "")
                .strip();
        String[] parts = plain.split("-", -1);
        try {
            if (parts.length == 3 && parts[0].length() == 4) {
                return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            }
            if (plain.length() == 8) {
                return LocalDate.parse(plain, DateTimeFormatter.BASIC_ISO_DATE);
            }
        } catch (NumberFormatException | DateTimeException invalid) {
            throw invalidDate();
        }
        throw invalidDate();
    }

    private static Refusal invalidDate() {
        return Refusal.unprocessable("DATE_INVALID", "拨付日期应当写成如 2022-05-10、2022/5/10 或 2022年5月10日；请修改后重新登记。", null);
    }
}
