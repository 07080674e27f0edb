package org.banjian.payments.internal;

import java.util.List;
import java.util.Objects;
import org.banjian.cases.CaseAccess;
import org.banjian.identity.Actors;
import org.banjian.payments.CaseMoneyView;
import org.banjian.payments.CaseMoneyView.LedgerRow;
import org.banjian.payments.InstructionState;
import org.banjian.payments.InstructionView;
import org.banjian.payments.Payments;
import org.banjian.payments.internal.Instruction.Closing;
import org.banjian.payments.internal.LedgerBook.Booked;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the money of a case. */
@Service
@Transactional(readOnly = true)
class CaseMoney implements Payments {

    private final Actors actors;
    private final CaseAccess access;
    private final LedgerBook ledger;
    private final Instructions instructions;
    private final PaymentViews views;

    CaseMoney(Actors actors, CaseAccess access, LedgerBook ledger, Instructions instructions, PaymentViews views) {
        this.actors = actors;
        this.access = access;
        this.ledger = ledger;
        this.instructions = instructions;
        this.views = views;
    }

    @Override
    public CaseMoneyView ledger(CaseNo caseNo) {
        access.require(actors.current(), caseNo);
        Money approved = approved(caseNo);
        List<Instruction> of = instructions.ofCase(caseNo);
        String reason = of.stream()
                .map(Instruction::differenceReason)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
        List<Booked> rows = ledger.of(caseNo);
        List<InstructionView> shown = of.stream().map(views::view).toList();
        return new CaseMoneyView(
                approved.isZero() ? null : approved.toString(),
                transferred(caseNo).toString(),
                paid(caseNo).toString(),
                payable(caseNo).toString(),
                reason,
                balanced(caseNo),
                rows.stream().map(CaseMoney::row).toList(),
                shown,
                of.stream()
                        .filter(one -> !one.stands() && !one.reissued())
                        .map(CaseMoney::incident)
                        .toList());
    }

    /** Stays until another instruction takes its place. */
    private static String incident(Instruction one) {
        Closing closing = Objects.requireNonNull(one.closing());
        boolean returned = one.state() == InstructionState.RETURNED;
        return "“" + one.phase().title() + "”" + PaymentBlocks.yuan(one.amount()) + " 元（指令 " + one.instructionNo()
                + "）于 "
                + closing.on() + (returned ? " 被银行退票" : " 在送银行之前撤销") + "，原因：" + closing.reason()
                + "。款项没有付出，待拨付单位" + (returned ? "核实账户后" : "") + "重新下达拨付指令。";
    }

    private static LedgerRow row(Booked booked) {
        return new LedgerRow(
                booked.seq(),
                PaymentViews.time(booked.at()),
                EntryKind.valueOf(booked.kind()).title(),
                booked.debitName(),
                booked.creditName(),
                booked.amount().toString(),
                booked.text(),
                booked.clause(),
                booked.voucherNo(),
                booked.unitName() + " " + booked.personName());
    }

    /** The carried balances of the case's accounts are what its entries say. */
    private boolean balanced(CaseNo caseNo) {
        Money approved = approved(caseNo);
        Money committed = ledger.sum(caseNo, EntryKind.COMMITMENT);
        Money transferred = transferred(caseNo);
        Money paid = paid(caseNo);
        return same(ledger.balance(Account.grant(caseNo)), approved)
                && same(ledger.balance(Account.payable(caseNo)), paid.minus(approved))
                && same(ledger.balance(Account.transit(caseNo)), committed.minus(transferred))
                && same(ledger.balance(Account.district(caseNo)), transferred.minus(paid));
    }

    private static boolean same(Money one, Money other) {
        return one.compareTo(other) == 0;
    }

    private Money approved(CaseNo caseNo) {
        return ledger.sum(caseNo, EntryKind.APPROVAL);
    }

    @Override
    public Money transferred(CaseNo caseNo) {
        return ledger.sum(caseNo, EntryKind.TRANSFER);
    }

    @Override
    public Money paid(CaseNo caseNo) {
        return ledger.paid(caseNo);
    }

    @Override
    public Money payable(CaseNo caseNo) {
        return approved(caseNo).minus(paid(caseNo));
    }
}
