package org.banjian.payments.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.cases.spi.DocumentData;
import org.banjian.cases.spi.FactContext;
import org.banjian.cases.spi.TaskPanel;
import org.banjian.identity.Actor;
import org.banjian.identity.spi.ObjectScope;
import org.banjian.packs.Pack;
import org.banjian.payments.InstructionState;
import org.banjian.shared.CaseNo;
import org.banjian.shared.RegionCode;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What payments give to expressions, documents, tasks and the authorisation. */
@Configuration(proxyBeanMethods = false)
class PaymentEdges {

    /** {@code payments.transferred}, {@code payments.paid}, {@code payments.payable}. */
    @Bean
    FactContext paymentFacts(LedgerBook ledger) {
        return new FactContext() {
            @Override
            public String name() {
                return "payments";
            }

            @Override
            public Map<String, Object> value(CaseNo caseNo, Pack pack, Map<String, @Nullable Object> own) {
                var approved = ledger.sum(caseNo, EntryKind.APPROVAL);
                var paid = ledger.paid(caseNo);
                return Map.of(
                        "approved",
                        approved.amount(),
                        "transferred",
                        ledger.sum(caseNo, EntryKind.TRANSFER).amount(),
                        "paid",
                        paid.amount(),
                        "payable",
                        approved.minus(paid).amount());
            }
        };
    }

    /** {@code payment} in documents: the newest instruction with its masked account. */
    @Bean
    DocumentData paymentDocumentData(Instructions instructions, PaymentViews views) {
        return (caseNo, template) -> {
            List<Instruction> of = instructions.ofCase(caseNo);
            if (of.isEmpty()) {
                return Map.of();
            }
            Instruction last = of.get(of.size() - 1);
            BankAccount account = views.account(last);
            Map<String, Object> payment = new LinkedHashMap<>();
            payment.put("instructionNo", last.instructionNo());
            payment.put("phase", last.phase().title());
            payment.put("amount", PaymentBlocks.yuan(last.amount()));
            payment.put("payee", last.payeeName());
            payment.put("bank", account == null ? "" : account.bank());
            payment.put("account", account == null ? "" : account.masked());
            payment.put("voucherNo", last.voucherNo() == null ? "" : last.voucherNo());
            payment.put("paidOn", last.paidOn() == null ? "" : last.paidOn().toString());
            payment.put("differenceReason", last.differenceReason() == null ? "" : last.differenceReason());
            return Map.of("payment", payment);
        };
    }

    @Bean
    TaskPanel transferPanel(Instructions instructions) {
        return panel(PaymentBlocks.TRANSFER_PANEL, Phase.TRANSFER_IN, instructions);
    }

    @Bean
    TaskPanel disbursementPanel(Instructions instructions) {
        return panel(PaymentBlocks.DISBURSEMENT_PANEL, Phase.FULL, instructions);
    }

    private static TaskPanel panel(String id, Phase phase, Instructions instructions) {
        return new TaskPanel() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<Violation> check(CaseNo caseNo, @Nullable String subject, String stepId, String outcome) {
                boolean paid = instructions
                        .ofCase(caseNo, phase)
                        .filter(one -> one.state() == InstructionState.PAID)
                        .isPresent();
                return paid
                        ? List.of()
                        : List.of(Violation.of("PAYMENT_NOT_CONFIRMED", "“" + phase.title() + "”还没有登记拨付凭证，不能办结。")
                                .withRemedy("请在“资金”中编制批次、经第二人放行后，登记拨付凭证；凭证登记后本环节自动办结。"));
            }
        };
    }

    @Bean
    ObjectScope batchScope(Batches batches) {
        return scope("batchId", (actor, id) -> batches.find(id)
                .map(batch -> batch.officeId().equals(actor.officeId()))
                .orElse(false));
    }

    @Bean
    ObjectScope instructionScope(Instructions instructions) {
        return scope("instructionNo", (actor, number) -> instructions
                .byNo(number)
                .map(one -> one.officeId().equals(actor.officeId()))
                .orElse(false));
    }

    @Bean
    ObjectScope appropriationScope(ObjectProvider<BudgetBook> budgets) {
        return scope("appropriationId", (actor, id) -> {
            RegionCode region = budgets.getObject().regionOf(id);
            return region != null && actor.region().equals(region);
        });
    }

    private interface Visible {
        boolean to(Actor actor, String value);
    }

    private static ObjectScope scope(String variable, Visible visible) {
        return new ObjectScope() {
            @Override
            public String variable() {
                return variable;
            }

            @Override
            public boolean visible(Actor actor, String value) {
                return visible.to(actor, value);
            }
        };
    }
}
