package org.banjian.benefits.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.banjian.benefits.internal.Assessing.Question;
import org.banjian.benefits.internal.Assessments.Terms;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.AmountKind;
import org.banjian.cases.CaseAmounts;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseTimeline;
import org.banjian.packs.Pack;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.Rosters;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.banjian.workflow.blocks.Block;
import org.banjian.workflow.blocks.BlockCall;
import org.banjian.workflow.spi.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The blocks 积木 of benefits: assess, reserve, release, mark as paid. */
@Configuration(proxyBeanMethods = false)
class BenefitBlocks {

    /** 核算: every person of the roster by the table; inputs decision, ledger, planned (a path), first, clause. */
    @Bean
    Block assessBenefits(
            Assessing assessing,
            Assessments assessments,
            ExclusionBook exclusions,
            Reserving reserving,
            CaseAmounts amounts,
            CaseFacts facts,
            Facts values,
            Rosters rosters,
            CaseTimeline timeline,
            LegalClock clock) {
        return block("assessBenefits", Set.of("decision", "ledger", "planned", "first", "clause"), call -> {
            CaseNo caseNo = call.caseNo();
            Pack pack = facts.pack(caseNo);
            List<RosterRow> rows = rosters.rows(caseNo);
            rosters.snapshot(caseNo);
            Assessment assessment = assessing.assess(
                    new Question(
                            caseNo,
                            pack,
                            needed(call, "decision"),
                            call.inputs().get("ledger"),
                            number(value(values, call, "planned")),
                            clock.today().getYear(),
                            exclusions.standing(caseNo).keySet()),
                    rows);
            assessments.store(caseNo, pack.version(), assessment);
            if (!"false".equals(call.inputs().get("first"))) {
                amounts.put(caseNo, AmountKind.CLAIMED, assessment.claimed());
            }
            Money total = reserving.showTotal(reserving.newest(caseNo));
            timeline.add(
                    caseNo,
                    "BENEFITS_ASSESSED",
                    null,
                    "按《" + assessment.decisionName() + "》核算 "
                            + assessment.persons().size() + " 人，合计 " + yuan(total) + " 元。",
                    call.inputs().get("clause"));
        });
    }

    /** 预占: inputs uniqueCertificate, yearLimit (id of a parameter), year (a date or its path), clause. */
    @Bean
    Block reserveBenefits(Reserving reserving, CaseFacts facts, Facts values, CaseTimeline timeline, LegalClock clock) {
        return block("reserveBenefits", Set.of("uniqueCertificate", "yearLimit", "year", "clause"), call -> {
            var head = reserving.newest(call.caseNo());
            Terms terms = new Terms(
                    year(value(values, call, "year"), clock),
                    limit(facts, call),
                    "true".equals(call.inputs().get("uniqueCertificate")));
            reserving.reserve(head, terms);
            timeline.add(
                    call.caseNo(),
                    "BENEFITS_RESERVED",
                    null,
                    "在人员享受台账中预占 " + reserving.payableRows(head).size() + " 人（" + terms.year() + " 年）。",
                    call.inputs().get("clause"));
        });
    }

    /** 核查结论: the persons that an examination found are taken out or put back, and the amount follows; inputs reason, clause. */
    @Bean
    Block applyExamination(ExaminationResult result) {
        return block(
                "applyExamination",
                Set.of("reason", "clause"),
                call -> result.apply(
                        call.caseNo(), needed(call, "reason"), call.inputs().get("clause")));
    }

    /** 释放: what the case has reserved is free again. */
    @Bean
    Block releaseBenefits(BenefitRegister register, CaseTimeline timeline) {
        return block("releaseBenefits", Set.of("clause"), call -> {
            int released = register.release(call.caseNo());
            timeline.add(
                    call.caseNo(),
                    "BENEFITS_RELEASED",
                    null,
                    "释放人员享受台账中的预占 " + released + " 人。",
                    call.inputs().get("clause"));
        });
    }

    /** 已享受: what was reserved has been paid. */
    @Bean
    Block payBenefits(BenefitRegister register, CaseTimeline timeline) {
        return block("payBenefits", Set.of("clause"), call -> {
            int paid = register.pay(call.caseNo());
            timeline.add(
                    call.caseNo(),
                    "BENEFITS_PAID",
                    null,
                    "人员享受台账登记为已享受 " + paid + " 人。",
                    call.inputs().get("clause"));
        });
    }

    static String yuan(Money money) {
        return String.format(java.util.Locale.ROOT, "%,.2f", money.amount());
    }

    private static @Nullable Object value(Facts facts, BlockCall call, String input) {
        String path = call.inputs().get(input);
        return path == null || path.isBlank()
                ? null
                : facts.values(call.caseNo(), List.of(path)).get(path);
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value == null ? null : new BigDecimal(value.toString()).intValueExact();
    }

    /** Null while officials have set no limit. */
    private static @Nullable Integer limit(CaseFacts facts, BlockCall call) {
        String parameter = call.inputs().get("yearLimit");
        if (parameter == null || !(facts.ownContext(call.caseNo()).get("parameters") instanceof Map<?, ?> parameters)) {
            return null;
        }
        return number(parameters.get(parameter));
    }

    static int year(@Nullable Object day, LegalClock clock) {
        if (day == null) {
            return clock.today().getYear();
        }
        return day instanceof LocalDate date
                ? date.getYear()
                : LocalDate.parse(day.toString().substring(0, 10)).getYear();
    }

    private static String needed(BlockCall call, String input) {
        String value = call.inputs().get(input);
        if (value == null) {
            throw Refusal.unprocessable(
                    "BLOCK_INPUT_MISSING", "流程图“" + call.elementId() + "”没有给出 " + input + "，请联系政策编制人员改正事项包。", null);
        }
        return value;
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
}
