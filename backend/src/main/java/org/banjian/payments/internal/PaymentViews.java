package org.banjian.payments.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseSummary;
import org.banjian.identity.Actor;
import org.banjian.identity.DutySeparation;
import org.banjian.packs.PackRole;
import org.banjian.packs.Step;
import org.banjian.payments.BatchView;
import org.banjian.payments.InstructionState;
import org.banjian.payments.InstructionView;
import org.banjian.payments.internal.Batches.Batch;
import org.banjian.payments.internal.Instruction.Closing;
import org.banjian.shared.PersonalDataCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people see of instructions and batches, the hash over it, and whether the actor may release. */
@Component
class PaymentViews {

    private final Instructions instructions;
    private final PersonalDataCipher cipher;
    private final CaseAccess access;
    private final CaseFacts cases;
    private final DutySeparation duties;

    PaymentViews(
            Instructions instructions,
            PersonalDataCipher cipher,
            CaseAccess access,
            CaseFacts cases,
            DutySeparation duties) {
        this.instructions = instructions;
        this.cipher = cipher;
        this.access = access;
        this.cases = cases;
        this.duties = duties;
    }

    InstructionView view(Instruction one) {
        BankAccount account = account(one);
        Closing closing = one.closing();
        return new InstructionView(
                one.id(),
                one.instructionNo(),
                one.caseNo().value(),
                one.title(),
                one.phase().name(),
                one.phase().title(),
                one.payeeName(),
                account == null ? null : account.bank(),
                one.accountMasked(),
                one.amount().toString(),
                one.differenceReason(),
                one.state(),
                time(one.createdAt()),
                one.batchId(),
                one.batchNo(),
                one.voucherNo(),
                one.paidOn(),
                one.state() == InstructionState.SENT && one.batchId() != null && !one.exported(),
                closing == null ? null : closing.on(),
                closing == null ? null : closing.reason(),
                closing == null ? null : closing.byName(),
                one.reissued());
    }

    @Nullable
    BankAccount account(Instruction one) {
        String closed = one.account();
        return closed == null ? null : BankAccount.of(cipher.decrypt(closed));
    }

    BatchView view(Actor actor, Batch batch) {
        List<Instruction> content = instructions.ofBatch(batch.id());
        String whyNot = batch.state() == BatchView.State.CREATED ? whyNot(actor, batch, content) : null;
        LocalDateTime releasedAt = batch.releasedAt();
        return new BatchView(
                batch.id(),
                batch.batchNo(),
                batch.state(),
                batch.total().toString(),
                batch.count(),
                batch.hash(),
                batch.createdByName(),
                time(batch.createdAt()),
                batch.releasedByName(),
                releasedAt == null ? null : time(releasedAt),
                batch.cancelledByName(),
                batch.cancelReason(),
                batch.state() == BatchView.State.CREATED && whyNot == null,
                whyNot,
                content.stream().map(this::view).toList());
    }

    /** Why the actor may not release; null if he may: another person than who made the batch, and nobody who judged one of its cases. */
    @Nullable
    String whyNot(Actor actor, Batch batch, List<Instruction> content) {
        if (batch.createdBy().equals(actor.personId())) {
            return "编制批次的人不能复核放行自己编制的批次，请由第二人办理（S9）。";
        }
        for (Instruction one : content) {
            CaseSummary file = access.summary(one.caseNo());
            var refusal = duties.check(actor, dutyOf(one), file.organisationId(), access.pastActs(one.caseNo()));
            if (refusal.isPresent()) {
                return "办件 " + one.caseNo() + "：" + refusal.get().message();
            }
        }
        return null;
    }

    private String dutyOf(Instruction one) {
        var pack = cases.pack(one.caseNo());
        Step step = pack.steps().get(one.stepId());
        String role = step == null ? null : step.role();
        return role == null ? "payment" : pack.role(role).map(PackRole::duty).orElse("payment");
    }

    /** Over exactly what is shown, and over the full account numbers behind the masks. */
    String hash(String batchNo, List<Instruction> content) {
        StringBuilder text = new StringBuilder(batchNo);
        for (Instruction one : content) {
            BankAccount account = account(one);
            text.append('\n')
                    .append(String.join(
                            "|",
                            one.instructionNo(),
                            one.caseNo().value(),
                            one.phase().name(),
                            one.payeeId(),
                            one.payeeName(),
                            account == null ? "" : cipher.blindIndex("account:" + account.text()),
                            one.amount().toString()));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static OffsetDateTime time(LocalDateTime wall) {
        return wall.atZone(LegalClock.ZONE).toOffsetDateTime();
    }
}
