package org.banjian.payments.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.documents.SheetWriter;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.identity.PlatformRole;
import org.banjian.payments.BatchView;
import org.banjian.payments.InstructionState;
import org.banjian.payments.InstructionView;
import org.banjian.payments.PaymentDesk;
import org.banjian.payments.PaymentDeskView;
import org.banjian.payments.Voucher;
import org.banjian.payments.VoucherImportView;
import org.banjian.payments.internal.Batches.Batch;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The finance officer's commands, each in one transaction; only the rows of a list of vouchers take effect one by one. */
@Service
class PaymentWork implements PaymentDesk {

    private static final int SHOWN = 200;
    private static final int MOST = 1000;

    private final Actors actors;
    private final Instructions instructions;
    private final Batches batches;
    private final PaymentViews views;
    private final Vouchers vouchers;
    private final BudgetBook budgets;
    private final AuditTrail audit;
    private final LegalClock clock;

    PaymentWork(
            Actors actors,
            Instructions instructions,
            Batches batches,
            PaymentViews views,
            Vouchers vouchers,
            BudgetBook budgets,
            AuditTrail audit,
            LegalClock clock) {
        this.actors = actors;
        this.instructions = instructions;
        this.batches = batches;
        this.views = views;
        this.vouchers = vouchers;
        this.budgets = budgets;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public PaymentDeskView desk() {
        Actor actor = actors.current();
        String office = office(actor);
        boolean finance = actor.has(PlatformRole.FINANCE);
        boolean release = finance || actor.has(PlatformRole.CITY_APPROVER);
        return new PaymentDeskView(
                instructions.ofOffice(office, InstructionState.WAITING, SHOWN).stream()
                        .map(views::view)
                        .toList(),
                instructions.ofOffice(office, InstructionState.SENT, SHOWN).stream()
                        .map(views::view)
                        .toList(),
                instructions.unanswered(office, SHOWN).stream().map(views::view).toList(),
                batches.ofOffice(office, SHOWN).stream()
                        .map(batch -> views.view(actor, batch))
                        .toList(),
                budgets.views(actor, release),
                finance,
                release,
                finance);
    }

    @Override
    @Transactional
    public BatchView createBatch(List<String> instructionIds) {
        Actor actor = actors.current();
        String office = office(actor);
        Set<String> ids = new LinkedHashSet<>(instructionIds);
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refusal.unprocessable("INSTRUCTIONS_MISSING", "请选择要编入批次的拨付指令（一批不超过 " + MOST + " 笔）。", null);
        }
        List<Instruction> chosen = instructions.byIds(ids);
        if (chosen.size() != ids.size()
                || chosen.stream().anyMatch(one -> !one.officeId().equals(office))) {
            throw Refusal.notFound();
        }
        int year = clock.today().getYear();
        String id = UUID.randomUUID().toString();
        String batchNo = "PC-" + year + "-" + String.format(Locale.ROOT, "%04d", instructions.next("batch-" + year));
        batches.insert(id, batchNo, office, actor, clock.now());
        if (instructions.putInto(id, ids) != ids.size()) {
            List<String> taken = instructions.byIds(ids).stream()
                    .filter(one -> one.state() != InstructionState.WAITING && !id.equals(one.batchId()))
                    .map(Instruction::instructionNo)
                    .toList();
            throw Refusal.conflict(
                    "ALREADY_BATCHED", "指令 " + String.join("、", taken) + " 已编入其他批次或者已经拨付，批次没有编制；请刷新后重新选择。");
        }
        List<Instruction> content = instructions.ofBatch(id);
        Money total = content.stream().map(Instruction::amount).reduce(Money.ZERO, Money::plus);
        batches.complete(id, total, content.size(), views.hash(batchNo, content));
        audit(actor, "CREATE_PAYMENT_BATCH", id, Map.of("batchNo", batchNo, "total", total.toString()));
        return batch(id);
    }

    @Override
    @Transactional(readOnly = true)
    public BatchView batch(String batchId) {
        return views.view(actors.current(), own(batchId));
    }

    @Override
    @Transactional
    public BatchView release(String batchId, String seenHash) {
        Actor actor = actors.current();
        Batch batch = own(batchId);
        List<Instruction> content = instructions.ofBatch(batchId);
        String whyNot = views.whyNot(actor, batch, content);
        if (whyNot != null) {
            throw Refusal.forbidden("DUTY_SEPARATION", whyNot);
        }
        if (!views.hash(batch.batchNo(), content).equals(seenHash)) {
            throw Refusal.conflict("CONTENT_CHANGED", "批次内容与您看到的不一致，没有放行；请刷新后逐笔核对再放行。");
        }
        if (!batches.release(batchId, actor, clock.now())) {
            throw handled(own(batchId));
        }
        if (instructions.send(batchId) != batch.count()) {
            throw Refusal.conflict("CONTENT_CHANGED", "批次中的指令已有变动，没有放行；请刷新后核对。");
        }
        audit(
                actor,
                "RELEASE_PAYMENT_BATCH",
                batchId,
                Map.of("batchNo", batch.batchNo(), "total", batch.total().toString(), "hash", seenHash));
        return batch(batchId);
    }

    @Override
    @Transactional
    public BatchView cancel(String batchId, String reason) {
        Actor actor = actors.current();
        Batch batch = own(batchId);
        if (reason.isBlank() || reason.length() > 500) {
            throw Refusal.unprocessable("REASON_MISSING", "撤销批次应当写明原因（不超过 500 字），请填写后重新提交。", null);
        }
        if (!batches.cancel(batchId, actor, reason.strip(), clock.now())) {
            throw handled(own(batchId));
        }
        instructions.takeOut(batchId);
        audit(actor, "CANCEL_PAYMENT_BATCH", batchId, Map.of("batchNo", batch.batchNo(), "reason", reason.strip()));
        return batch(batchId);
    }

    @Override
    @Transactional
    public byte[] export(String batchId) {
        Actor actor = actors.current();
        Batch batch = own(batchId);
        if (batch.state() != BatchView.State.RELEASED) {
            throw Refusal.conflict(
                    "BATCH_NOT_RELEASED", "批次 " + batch.batchNo() + " 还没有经第二人复核放行，不能导出银行清单；请由第二人放行后再导出。");
        }
        batches.locked(batchId);
        List<Instruction> content = instructions.ofBatch(batchId).stream()
                .filter(Instruction::stands)
                .toList();
        if (content.isEmpty()) {
            throw Refusal.conflict("BATCH_EMPTY", "批次 " + batch.batchNo() + " 中的指令都已撤销或者退票，没有要付的款项；请刷新后查看。");
        }
        batches.exported(batchId, clock.now());
        Money total = content.stream().map(Instruction::amount).reduce(Money.ZERO, Money::plus);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int number = 0;
        for (Instruction one : content) {
            BankAccount account = views.account(one);
            List<@Nullable Object> row = new ArrayList<>();
            row.add(String.valueOf(++number));
            row.add(one.instructionNo());
            row.add(one.caseNo().value());
            row.add(account == null ? one.payeeName() : account.name());
            row.add(account == null ? "" : account.bank());
            row.add(account == null ? "" : account.number());
            row.add(one.amount().amount());
            row.add(null);
            row.add(null);
            rows.add(row);
        }
        audit(
                actor,
                "EXPORT_PAYMENT_BATCH",
                batchId,
                Map.of("batchNo", batch.batchNo(), "rows", rows.size(), "fullAccounts", true));
        return SheetWriter.write(
                "拨付清单",
                "拨付清单 " + batch.batchNo() + "（共 " + rows.size() + " 笔，" + PaymentBlocks.yuan(total) + " 元）",
                List.of(
                        "序号",
                        VoucherSheet.INSTRUCTION,
                        "办件编号",
                        "收款户名",
                        "开户银行",
                        "收款账号",
                        VoucherSheet.AMOUNT,
                        VoucherSheet.VOUCHER,
                        VoucherSheet.DATE),
                rows);
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public VoucherImportView importVouchers(byte[] xlsx) {
        return vouchers.importAll(actors.current(), VoucherSheet.read(xlsx));
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public InstructionView confirm(String instructionNo, Voucher voucher) {
        Actor actor = actors.current();
        vouchers.confirm(actor, instructionNo, voucher);
        return views.view(instructions.byNo(instructionNo).orElseThrow(Refusal::notFound));
    }

    private Batch own(String batchId) {
        String office = office(actors.current());
        return batches.find(batchId)
                .filter(batch -> batch.officeId().equals(office))
                .orElseThrow(Refusal::notFound);
    }

    static String office(Actor actor) {
        String office = actor.officeId();
        if (office == null) {
            throw Refusal.forbidden("ROLE_MISSING", "只有办理机构的财务人员可以办理资金拨付。");
        }
        return office;
    }

    private static Refusal handled(Batch batch) {
        String by = batch.state() == BatchView.State.RELEASED ? batch.releasedByName() : batch.cancelledByName();
        String done = batch.state() == BatchView.State.RELEASED ? "放行" : "撤销";
        return Refusal.conflict("ALREADY_HANDLED", "批次 " + batch.batchNo() + " 已由" + by + done + "，请刷新后查看。")
                .with("handledBy", String.valueOf(by));
    }

    private void audit(Actor actor, String action, String batchId, Map<String, ?> detail) {
        audit.append(actor.auditActor(), action, "paymentBatch", batchId, null, detail);
    }
}
