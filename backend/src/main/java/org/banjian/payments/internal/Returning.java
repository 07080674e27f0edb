package org.banjian.payments.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.AmountKind;
import org.banjian.cases.CaseAmounts;
import org.banjian.cases.CaseTimeline;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.payments.InstructionState;
import org.banjian.payments.InstructionView;
import org.banjian.payments.PaymentReturns;
import org.banjian.payments.internal.Batches.Batch;
import org.banjian.payments.internal.Instruction.Closing;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violations;
import org.banjian.workflow.spi.CaseLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes payments back and issues them anew; the case is locked first, then the batch, then the instruction. */
@Service
@Transactional
class Returning implements PaymentReturns {

    private static final int TEXT = 500;
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{8,32}");

    private final Actors actors;
    private final CaseLock cases;
    private final Instructions instructions;
    private final Batches batches;
    private final LedgerBook ledger;
    private final CaseAmounts amounts;
    private final CaseTimeline timeline;
    private final PaymentViews views;
    private final PersonalDataCipher cipher;
    private final AuditTrail audit;
    private final LegalClock clock;

    Returning(
            Actors actors,
            CaseLock cases,
            Instructions instructions,
            Batches batches,
            LedgerBook ledger,
            CaseAmounts amounts,
            CaseTimeline timeline,
            PaymentViews views,
            PersonalDataCipher cipher,
            AuditTrail audit,
            LegalClock clock) {
        this.actors = actors;
        this.cases = cases;
        this.instructions = instructions;
        this.batches = batches;
        this.ledger = ledger;
        this.amounts = amounts;
        this.timeline = timeline;
        this.views = views;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public InstructionView registerReturn(String instructionNo, ReturnedPayment command) {
        Actor actor = actors.current();
        Instruction one = locked(actor, instructionNo);
        Closing slip = checked(one, command, actor);
        Closing before = one.closing();
        if (one.state() == InstructionState.RETURNED && before != null && Objects.equals(before.slip(), slip.slip())) {
            return views.view(one);
        }
        if (one.state() != InstructionState.SENT && one.state() != InstructionState.PAID) {
            throw notOut(one, "登记退票");
        }
        if (one.state() == InstructionState.PAID && one.phase() == Phase.TRANSFER_IN) {
            throw Refusal.conflict(
                    "TRANSFER_IN_USE", "指令 " + instructionNo + " 的上级资金已经登记到账，并据以下达了后续拨付指令，不能登记退票；请与上级财务核对到账情况。");
        }
        if (!instructions.close(one, InstructionState.RETURNED, slip)) {
            throw notOut(own(actor, instructionNo), "登记退票");
        }
        if (one.state() == InstructionState.PAID) {
            ledger.book(new Entry(
                    Account.district(one.caseNo()),
                    Account.payable(one.caseNo()),
                    one.amount(),
                    EntryKind.RETURN,
                    one.caseNo(),
                    one.phase(),
                    one.id(),
                    slip.slip(),
                    shortened("退票冲回凭证 " + one.voucherNo() + "，退票回单 " + slip.slip() + "，日期 " + slip.on() + "，原因："
                            + slip.reason()),
                    one.clause(),
                    actor.personName(),
                    actor.unitName()));
            amounts.put(one.caseNo(), AmountKind.PAID, ledger.paid(one.caseNo()));
        }
        timeline.add(
                one.caseNo(),
                "PAYMENT_RETURNED",
                null,
                "拨付指令 " + instructionNo + "（" + one.phase().title() + " " + PaymentBlocks.yuan(one.amount()) + " 元）于 "
                        + slip.on() + " 被银行退票，原因：" + slip.reason() + "。核实账户后重新下达拨付指令。",
                one.clause());
        audit(
                actor,
                "REGISTER_PAYMENT_RETURN",
                one,
                Map.of(
                        "instructionNo",
                        instructionNo,
                        "slip",
                        String.valueOf(slip.slip()),
                        "on",
                        slip.on().toString()));
        return views.view(own(actor, instructionNo));
    }

    private Closing checked(Instruction one, ReturnedPayment command, Actor actor) {
        Violations found = new Violations();
        String slip = text(command.slipNo());
        if (slip.isEmpty() || slip.length() > 100) {
            found.addField("SLIP_MISSING", "请填写退票回单号（不超过 100 字）。", "slipNo");
        }
        String reason = text(command.reason());
        if (reason.isEmpty() || reason.length() > TEXT) {
            found.addField("REASON_MISSING", "请填写银行写明的退票原因（不超过 500 字）。", "reason");
        }
        LocalDate on = command.returnedOn();
        LocalDate from =
                Objects.requireNonNullElse(one.paidOn(), one.createdAt().toLocalDate());
        if (on == null || on.isAfter(clock.today()) || on.isBefore(from)) {
            found.addField("DATE_INVALID", "请填写退票日期，应当在拨付（" + from + "）之后、今天之前（含当日）。", "returnedOn");
        }
        found.throwIfAny(422, "RETURN_REFUSED", "退票没有登记，请按提示修改后重新提交。");
        return new Closing(Objects.requireNonNull(on), slip, reason, actor.personName());
    }

    @Override
    public InstructionView cancel(String instructionNo, String reason) {
        Actor actor = actors.current();
        if (reason.isBlank() || reason.length() > TEXT) {
            throw Refusal.unprocessable("REASON_MISSING", "请写明撤销指令的原因（不超过 500 字）。", null);
        }
        Instruction one = locked(actor, instructionNo);
        String batchId = one.batchId();
        if (one.state() != InstructionState.SENT || batchId == null) {
            throw notOut(one, "撤销");
        }
        Batch batch = batches.locked(batchId).orElseThrow(Refusal::notFound);
        if (actor.personId().equals(batch.releasedBy())) {
            throw Refusal.forbidden("SECOND_PERSON_REQUIRED", "放行批次的人不能撤销自己放行的指令，请由第二人办理。");
        }
        if (batch.exportedAt() != null) {
            throw Refusal.conflict(
                    "ALREADY_EXPORTED",
                    "批次 " + batch.batchNo() + " 的银行清单已经导出，指令 " + instructionNo + " 可能已经送达银行，不能撤销；款项没有付出的，请凭银行回单登记退票。");
        }
        Closing closing = new Closing(clock.today(), null, reason.strip(), actor.personName());
        if (!instructions.close(one, InstructionState.CANCELLED, closing)) {
            throw notOut(own(actor, instructionNo), "撤销");
        }
        timeline.add(
                one.caseNo(),
                "PAYMENT_CANCELLED",
                null,
                "拨付指令 " + instructionNo + "（" + one.phase().title() + " " + PaymentBlocks.yuan(one.amount())
                        + " 元）在送银行之前撤销，原因：" + closing.reason() + "。待重新下达拨付指令。",
                one.clause());
        audit(
                actor,
                "CANCEL_PAYMENT_INSTRUCTION",
                one,
                Map.of("instructionNo", instructionNo, "batchNo", batch.batchNo(), "reason", closing.reason()));
        return views.view(own(actor, instructionNo));
    }

    @Override
    public InstructionView reissue(String instructionNo, CorrectedAccount command) {
        Actor actor = actors.current();
        Instruction old = locked(actor, instructionNo);
        if (old.state() != InstructionState.RETURNED && old.state() != InstructionState.CANCELLED) {
            throw Refusal.conflict("PAYMENT_STILL_OUT", "指令 " + instructionNo + " 没有退票，也没有撤销，不能重新下达；请先登记退票或者撤销。");
        }
        BankAccount account = corrected(old, command);
        Instruction next = old.again(
                UUID.randomUUID().toString(),
                instructions.nextNo(clock.today().getYear()),
                account == null ? null : cipher.encrypt(account.text()),
                account == null ? null : account.masked(),
                clock.now());
        if (!instructions.insert(next, instructions.attempts(old.caseNo(), old.phase()))) {
            throw Refusal.conflict("ALREADY_REISSUED", "指令 " + instructionNo + " 已经重新下达过，请刷新后查看新的指令。");
        }
        String basis = text(command.basis());
        timeline.add(
                old.caseNo(),
                "PAYMENT_INSTRUCTED",
                null,
                shortened("重新下达拨付指令 " + next.instructionNo() + "（原指令 " + instructionNo + "）："
                        + next.phase().title() + " " + PaymentBlocks.yuan(next.amount()) + " 元，收款方" + next.payeeName()
                        + (account == null ? "" : "，账号 " + account.masked()) + "。依据：" + basis),
                next.clause());
        audit(
                actor,
                "REISSUE_PAYMENT",
                next,
                Map.of("instructionNo", next.instructionNo(), "replaces", instructionNo, "basis", basis));
        return views.view(own(actor, next.instructionNo()));
    }

    private @Nullable BankAccount corrected(Instruction old, CorrectedAccount command) {
        Violations found = new Violations();
        String basis = text(command.basis());
        if (basis.isEmpty() || basis.length() > 200) {
            found.addField("BASIS_MISSING", "请写明核实账户的依据，如企业更正函的文号和日期（不超过 200 字）。", "basis");
        }
        BankAccount before = views.account(old);
        if (before == null || Boolean.TRUE.equals(command.sameAccount())) {
            found.throwIfAny(422, "REISSUE_REFUSED", "没有重新下达，请按提示修改后重新提交。");
            return before;
        }
        String bank = text(command.bank());
        if (bank.isEmpty() || bank.length() > 100) {
            found.addField("BANK_MISSING", "请填写更正后的开户银行（不超过 100 字）。", "bank");
        }
        String number = Normalizer.normalize(text(command.accountNo()), Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "");
        if (!ACCOUNT.matcher(number).matches()) {
            found.addField("ACCOUNT_INVALID", "请填写更正后的账号，应当是 8 至 32 位数字。", "accountNo");
        } else if (number.equals(before.number()) && bank.equals(before.bank())) {
            found.addField("ACCOUNT_UNCHANGED", "账户与原指令相同；请更正账户，经核实账户无误的，请选择“账户无误，按原账户重新拨付”。", "accountNo");
        }
        found.throwIfAny(422, "REISSUE_REFUSED", "没有重新下达，请按提示修改后重新提交。");
        return new BankAccount(bank, before.name(), number);
    }

    private Instruction locked(Actor actor, String instructionNo) {
        Instruction seen = own(actor, instructionNo);
        cases.lock(seen.caseNo());
        return own(actor, instructionNo);
    }

    private Instruction own(Actor actor, String instructionNo) {
        return instructions
                .byNo(instructionNo)
                .filter(found -> found.officeId().equals(PaymentWork.office(actor)))
                .orElseThrow(Refusal::notFound);
    }

    private static Refusal notOut(Instruction one, String what) {
        Closing closing = one.closing();
        return switch (one.state()) {
            case WAITING, BATCHED ->
                Refusal.conflict(
                        "PAYMENT_NOT_RELEASED", "指令 " + one.instructionNo() + " 还没有放行，不能" + what + "；需要更改的，请撤销批次后办理。");
            case PAID, SENT ->
                Refusal.conflict(
                        "ALREADY_PAID",
                        "指令 " + one.instructionNo() + " 已凭证 " + one.voucherNo() + " 登记拨付，不能" + what
                                + "；款项被银行退回的，请登记退票。");
            case RETURNED, CANCELLED ->
                Refusal.conflict(
                                "ALREADY_HANDLED",
                                "指令 " + one.instructionNo() + " 已由" + (closing == null ? "他人" : closing.byName())
                                        + (one.state() == InstructionState.RETURNED ? "登记退票" : "撤销") + "，请刷新后查看。")
                        .with("handledBy", closing == null ? "" : closing.byName());
        };
    }

    private void audit(Actor actor, String action, Instruction one, Map<String, ?> detail) {
        audit.append(actor.auditActor(), action, "paymentInstruction", one.id(), one.caseNo(), detail);
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : text.substring(0, 399) + "…";
    }
}
