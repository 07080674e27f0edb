package org.banjian.payments.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.AmountKind;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseAmounts;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseSummary;
import org.banjian.cases.CaseTimeline;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.identity.OfficeView;
import org.banjian.identity.Offices;
import org.banjian.packs.Pack;
import org.banjian.packs.PackRole;
import org.banjian.packs.Step;
import org.banjian.payments.InstructionState;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.banjian.workflow.blocks.BlockCall;
import org.banjian.workflow.spi.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes instructions 拨付指令 in the transaction of the step before. */
@Component
class Instructing {

    private static final String BENEFITS_TOTAL = "benefits.total";

    private final CaseAccess access;
    private final CaseFacts cases;
    private final CaseAmounts amounts;
    private final CaseTimeline timeline;
    private final Facts facts;
    private final Offices offices;
    private final Actors actors;
    private final LedgerBook ledger;
    private final Instructions instructions;
    private final PersonalDataCipher cipher;
    private final LegalClock clock;

    Instructing(
            CaseAccess access,
            CaseFacts cases,
            CaseAmounts amounts,
            CaseTimeline timeline,
            Facts facts,
            Offices offices,
            Actors actors,
            LedgerBook ledger,
            Instructions instructions,
            PersonalDataCipher cipher,
            LegalClock clock) {
        this.access = access;
        this.cases = cases;
        this.amounts = amounts;
        this.timeline = timeline;
        this.facts = facts;
        this.offices = offices;
        this.actors = actors;
        this.ledger = ledger;
        this.instructions = instructions;
        this.cipher = cipher;
        this.clock = clock;
    }

    void transfer(BlockCall call) {
        CaseNo caseNo = call.caseNo();
        CaseSummary file = access.summary(caseNo);
        Money assessed = money(value(caseNo, BENEFITS_TOTAL));
        Money approved = call.inputs().containsKey("amount") ? money(path(call, "amount")) : assessed;
        String reason = text(path(call, "reason"));
        check(approved, assessed, reason);
        examined(call);
        OfficeView payee = offices.find(input(call, "payee"), file.region());
        int year = clock.today().getYear();
        Account budget = ledger.budgetFor(file.region(), year)
                .orElseThrow(() -> Refusal.unprocessable(
                        "BUDGET_MISSING",
                        year + " 年没有登记可用的资金预算，不能下达批复和拨付；请财务人员在“资金”中登记预算并经第二人核准。",
                        call.inputs().get("clause")));
        String id = UUID.randomUUID().toString();
        Instruction instruction = instruction(
                id,
                call,
                file,
                phase(call, Phase.TRANSFER_IN),
                PaymentBlocks.TRANSFER_PANEL,
                Instruction.OFFICE,
                payee.id(),
                payee.name(),
                null,
                approved,
                approved.compareTo(assessed) < 0 ? reason : null,
                budget.id());
        insert(instruction);
        book(
                call,
                instruction,
                Account.grant(caseNo),
                Account.payable(caseNo),
                EntryKind.APPROVAL,
                "批复核定补贴"
                        + (instruction.differenceReason() == null
                                ? "。"
                                : "，比核算金额 " + PaymentBlocks.yuan(assessed) + " 元少 "
                                        + PaymentBlocks.yuan(assessed.minus(approved)) + " 元，理由：" + reason));
        boolean taken = book(
                call,
                instruction,
                Account.transit(caseNo),
                budget,
                EntryKind.COMMITMENT,
                "占用 " + year + " 年预算，待拨至" + payee.name() + "。");
        if (!taken) {
            throw Refusal.unprocessable(
                    "BUDGET_INSUFFICIENT",
                    year + " 年预算余额 " + PaymentBlocks.yuan(ledger.balance(budget)) + " 元，少于应拨 "
                            + PaymentBlocks.yuan(approved) + " 元，不能下达批复和拨付；请先追加预算。",
                    call.inputs().get("clause"));
        }
        amounts.put(caseNo, AmountKind.APPROVED, approved);
        tell(call, instruction);
    }

    void payment(BlockCall call) {
        CaseNo caseNo = call.caseNo();
        CaseSummary file = access.summary(caseNo);
        Money amount = ledger.sum(caseNo, EntryKind.TRANSFER);
        if (amount.isZero()) {
            throw Refusal.conflict("TRANSFER_MISSING", "上级资金还没有拨入，不能向申请单位拨付；请先登记上级拨付凭证。");
        }
        BankAccount account = new BankAccount(
                accountPart(call, "bank", "开户银行"),
                call.inputs().containsKey("accountName")
                        ? accountPart(call, "accountName", "账户名称")
                        : file.applicantName(),
                accountPart(call, "accountNo", "账号"));
        Instruction instruction = instruction(
                UUID.randomUUID().toString(),
                call,
                file,
                phase(call, Phase.FULL),
                PaymentBlocks.DISBURSEMENT_PANEL,
                Instruction.APPLICANT,
                file.organisationId(),
                file.applicantName(),
                account,
                amount,
                null,
                null);
        insert(instruction);
        tell(call, instruction);
    }

    private static void check(Money approved, Money assessed, @Nullable String reason) {
        if (approved.isZero() || approved.isNegative()) {
            throw Refusal.unprocessable("APPROVED_AMOUNT_MISSING", "批复金额应当大于 0 元；没有可拨金额的，请作不予通过处理。", null);
        }
        if (approved.compareTo(assessed) > 0) {
            throw Refusal.unprocessable(
                    "APPROVED_ABOVE_CLAIM",
                    "批复金额 " + PaymentBlocks.yuan(approved) + " 元高于核算金额 " + PaymentBlocks.yuan(assessed)
                            + " 元，不能下达；请核对批复金额。",
                    null);
        }
        if (approved.compareTo(assessed) < 0 && reason == null) {
            throw Refusal.unprocessable(
                    "DIFFERENCE_REASON_MISSING",
                    "批复金额 " + PaymentBlocks.yuan(approved) + " 元低于核算金额 " + PaymentBlocks.yuan(assessed)
                            + " 元，应当写明核减理由。",
                    null);
        }
    }

    /** What the public objected to is examined before anything is approved. */
    private void examined(BlockCall call) {
        Object open = value(call.caseNo(), "notice.openObjections");
        if (open != null && !open.toString().equals("0")) {
            throw Refusal.unprocessable(
                    "OBJECTION_OPEN",
                    "公示期内收到的异议还有 " + open + " 件没有核查结论，不能下达批复和拨付；请先在“公示”中登记核查结论。",
                    call.inputs().get("clause"));
        }
    }

    private Instruction instruction(
            String id,
            BlockCall call,
            CaseSummary file,
            Phase phase,
            String panel,
            String payeeKind,
            String payeeId,
            String payeeName,
            @Nullable BankAccount account,
            Money amount,
            @Nullable String reason,
            @Nullable String budgetAccount) {
        Pack pack = cases.pack(file.caseNo());
        Step step = pack.steps().values().stream()
                .filter(one -> panel.equals(one.properties().get("panel")))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable(
                        "BLOCK_INPUT_MISSING", "事项包没有办理拨付（面板 " + panel + "）的环节，请联系政策编制人员。", null));
        PackRole role = pack.role(Objects.requireNonNull(step.role())).orElseThrow();
        OfficeView office = offices.find(Objects.requireNonNull(role.officeKind()), file.region());
        return new Instruction(
                id,
                instructions.nextNo(clock.today().getYear()),
                file.caseNo(),
                file.title(),
                phase,
                step.id(),
                office.id(),
                file.region(),
                payeeKind,
                payeeId,
                payeeName,
                account == null ? null : cipher.encrypt(account.text()),
                account == null ? null : account.masked(),
                amount,
                reason,
                budgetAccount,
                call.inputs().get("clause"),
                InstructionState.WAITING,
                null,
                null,
                clock.now(),
                null,
                null,
                null,
                false,
                null,
                false,
                false);
    }

    private void insert(Instruction instruction) {
        if (!instructions.insert(instruction)) {
            throw Refusal.conflict(
                    "ALREADY_INSTRUCTED", "本办件的“" + instruction.phase().title() + "”已经下达过拨付指令，不能重复下达。");
        }
    }

    private boolean book(
            BlockCall call, Instruction instruction, Account debit, Account credit, EntryKind kind, String text) {
        Actor actor = actors.find().orElse(null);
        return ledger.book(new Entry(
                debit,
                credit,
                instruction.amount(),
                kind,
                call.caseNo(),
                instruction.phase(),
                instruction.id(),
                null,
                text.length() <= 400 ? text : text.substring(0, 399) + "…",
                call.inputs().get("clause"),
                Entry.nameOf(actor),
                Entry.unitOf(actor)));
    }

    private void tell(BlockCall call, Instruction instruction) {
        timeline.add(
                call.caseNo(),
                "PAYMENT_INSTRUCTED",
                null,
                "下达拨付指令 " + instruction.instructionNo() + "："
                        + instruction.phase().title() + " " + PaymentBlocks.yuan(instruction.amount()) + " 元，收款方"
                        + instruction.payeeName() + "。",
                call.inputs().get("clause"));
    }

    private String accountPart(BlockCall call, String input, String name) {
        String value = text(path(call, input));
        if (value == null) {
            throw Refusal.unprocessable(
                    "ACCOUNT_MISSING",
                    "补贴申请没有填写基本账户的" + name + "，不能下达拨付指令。",
                    call.inputs().get("clause"));
        }
        return value.replace("\n", " ");
    }

    private @Nullable Object path(BlockCall call, String input) {
        String path = call.inputs().get(input);
        return path == null || path.isBlank() ? null : value(call.caseNo(), path);
    }

    private @Nullable Object value(CaseNo caseNo, String path) {
        return facts.values(caseNo, List.of(path)).get(path);
    }

    private static Phase phase(BlockCall call, Phase otherwise) {
        String named = call.inputs().get("phase");
        return named == null
                ? otherwise
                : Phase.named(named)
                        .orElseThrow(() -> Refusal.unprocessable(
                                "BLOCK_INPUT_MISSING", "流程图“" + call.elementId() + "”的拨付阶段 " + named + " 不存在。", null));
    }

    private static String input(BlockCall call, String name) {
        return Objects.requireNonNull(call.inputs().get(name), name);
    }

    private static Money money(@Nullable Object value) {
        return value == null || value.toString().isBlank()
                ? Money.ZERO
                : new Money(new BigDecimal(value.toString().strip()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
