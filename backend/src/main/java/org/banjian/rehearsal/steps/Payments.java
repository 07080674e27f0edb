package org.banjian.rehearsal.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.concurrent.atomic.AtomicInteger;
import org.banjian.payments.BatchView;
import org.banjian.payments.InstructionView;
import org.banjian.payments.Voucher;
import org.banjian.rehearsal.internal.Scene;
import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;

/** How money is paid out: one makes the batch, another releases it, the voucher confirms it. */
public final class Payments {

    private static final AtomicInteger VOUCHERS = new AtomicInteger();

    private final Scene scene;
    private @Nullable BatchView batch;

    public Payments(Scene scene) {
        this.scene = scene;
    }

    @When("{string} 制作拨付批次")
    public void make(String role) {
        scene.act(
                scene.cast().officer(role),
                () -> batch = desk().createBatch(desk().desk().waiting().stream()
                        .filter(it -> it.caseNo().equals(scene.caseNo().value()))
                        .map(InstructionView::id)
                        .toList()));
    }

    @When("{string} 自己放款")
    public void releaseAlone(String role) {
        scene.act(scene.cast().officer(role), () -> release());
    }

    @When("{string} 的另一人放款")
    public void release(String role) {
        scene.act(scene.cast().colleague(role), () -> release());
    }

    private void release() {
        var made = made();
        batch = desk().release(made.id(), desk().batch(made.id()).hash());
    }

    @When("{string} 登记凭证")
    public void confirm(String role) {
        scene.act(scene.cast().officer(role), () -> {
            for (var instruction : made().instructions()) {
                desk().confirm(
                                instruction.instructionNo(),
                                new Voucher(
                                        "演练凭证" + VOUCHERS.incrementAndGet(),
                                        scene.hands().clock().today(),
                                        instruction.amount()));
            }
        });
    }

    @When("{string} 拨付，由两人制作、放款并登记凭证")
    public void pay(String role) {
        make(role);
        release(role);
        confirm(role);
    }

    @Then("已拨付 {string} 元")
    public void paid(String expected) {
        scene.expectNothingRefused();
        var actual = scene.hands().desks().money().paid(scene.caseNo());
        if (!actual.equals(Money.of(expected))) {
            throw new AssertionError("已拨付应为 " + expected + " 元，实际为 " + actual.amount() + " 元。");
        }
    }

    private BatchView made() {
        if (batch == null) {
            throw new AssertionError("还没有制作拨付批次。");
        }
        return batch;
    }

    private org.banjian.payments.PaymentDesk desk() {
        return scene.hands().desks().payments();
    }
}
