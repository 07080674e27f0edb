package org.banjian.payments.internal;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.banjian.shared.Money;
import org.banjian.workflow.blocks.Block;
import org.banjian.workflow.blocks.BlockCall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The blocks 积木 of payments: instruct the transfer from above, instruct the payment to the payee. */
@Configuration(proxyBeanMethods = false)
class PaymentBlocks {

    static final String TRANSFER_PANEL = "transfer";
    static final String DISBURSEMENT_PANEL = "disbursement";

    /** 批复后上级拨入: books what was approved, takes it from the budget, instructs; inputs phase, payee, amount, reason, clause. */
    @Bean
    Block instructTransfer(Instructing instructing) {
        return block("instructTransfer", Set.of("phase", "payee", "amount", "reason", "clause"), instructing::transfer);
    }

    /** 拨付申请单位: what was transferred in goes to the payee's account; inputs phase, payee, bank, accountName, accountNo, clause. */
    @Bean
    Block instructPayment(Instructing instructing) {
        return block(
                "instructPayment",
                Set.of("phase", "payee", "bank", "accountName", "accountNo", "clause"),
                instructing::payment);
    }

    private static Block block(String name, Set<String> inputs, Consumer<BlockCall> run) {
        return new Block() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> inputs() {
                return inputs;
            }

            @Override
            public void run(BlockCall call) {
                run.accept(call);
            }
        };
    }

    static String yuan(Money money) {
        return String.format(Locale.ROOT, "%,.2f", money.amount());
    }
}
