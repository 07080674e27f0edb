package org.banjian.rehearsal.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banjian.registers.DecideRegisterRow;
import org.banjian.registers.EnterRegisterRow;
import org.banjian.rehearsal.internal.Scene;
import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is so before anybody acts: the time and the registers. */
public final class Beginnings {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");

    private final Scene scene;

    public Beginnings(Scene scene) {
        this.scene = scene;
    }

    @Given("现在是 {string}")
    public void timeIs(String time) {
        scene.hands().timeIs(LocalDateTime.parse(time, TIME));
    }

    @When("时间来到 {string}")
    public void timeComes(String time) {
        scene.expectNothingRefused();
        scene.hands().timeIs(LocalDateTime.parse(time, TIME));
    }

    @When("时间来到 {string}，到期的计时器还没有触发")
    public void timeComesBeforeTimers(String time) {
        scene.expectNothingRefused();
        scene.hands().timeIsBeforeTimers(LocalDateTime.parse(time, TIME));
    }

    @Given("企业 {string} 在 {string} 内，自 {string} 起")
    public void onRegister(String firm, String register, String from) {
        enter(firm, register, LocalDate.parse(from), null);
    }

    @Given("企业 {string} 在 {string} 内，自 {string} 起，至 {string} 止")
    public void onRegisterUntil(String firm, String register, String from, String to) {
        enter(firm, register, LocalDate.parse(from), LocalDate.parse(to));
    }

    @Given("企业 {string} 不在 {string} 内")
    public void notOnRegister(String firm, String register) {
        var key = scene.hands().creditCode(scene.firm(firm));
        if (scene.hands()
                .registers()
                .contains(
                        idOf(register),
                        key,
                        scene.pack().region(),
                        scene.hands().clock().today())) {
            throw new AssertionError("企业“" + firm + "”在“" + register + "”内。");
        }
    }

    @Given("参数 {string} 登记为 {string}，自 {string} 起")
    public void parameter(String parameter, String value, String from) {
        register("parameter", parameter, Map.of("value", value), LocalDate.parse(from), null);
    }

    @Given("{int} 年资金预算为 {string} 元")
    public void budget(int year, String amount) {
        scene.hands().desks().budgets().appropriate(scene.pack().region(), year, Money.of(amount), "演练数据：只在演练中有效");
    }

    /** Entered by one official and approved by another, as the register's kind asks. */
    private void enter(String firm, String register, LocalDate from, @Nullable LocalDate to) {
        var id = idOf(register);
        var desk = scene.hands().registerDesk();
        var entering = scene.cast().official("名录登记人员");
        var kind = scene.look(entering, desk::kinds).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        kind.columns().stream().filter(column -> column.required()).forEach(column -> values.put(column.id(), firm));
        register(id, scene.hands().creditCode(scene.firm(firm)), values, from, to);
    }

    private void register(String id, String key, Map<String, Object> values, LocalDate from, @Nullable LocalDate to) {
        var desk = scene.hands().registerDesk();
        var entering = scene.cast().official("名录登记人员");
        var approving = scene.cast().official("名录核准人员");
        var command = new EnterRegisterRow(key, values, from, to, "演练数据：只在演练中有效");
        var row = scene.look(entering, () -> desk.enter(id, command));
        scene.look(approving, () -> desk.decide(id, row.id(), new DecideRegisterRow(true, null)));
    }

    private String idOf(String register) {
        return scene.hands()
                .registers()
                .idOf(register)
                .orElseThrow(() -> new AssertionError("没有名录“" + register + "”。"));
    }
}
