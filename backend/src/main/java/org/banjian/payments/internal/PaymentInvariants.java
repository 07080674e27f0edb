package org.banjian.payments.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.banjian.audit.spi.Invariant;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.RegionNames;
import org.banjian.identity.DutySeparation;
import org.banjian.identity.PastAct;
import org.banjian.packs.Pack;
import org.banjian.packs.PackRole;
import org.banjian.shared.RegionCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always hold of the money: I1, I2, I5 and I13; I4 is in {@link InstructedApprovals}. */
@Configuration(proxyBeanMethods = false)
class PaymentInvariants {

    private static final int PAGE = 200;
    private static final Set<String> REVIEWS = Set.of("INITIAL_REVIEWER", "RE_REVIEWER", "CITY_APPROVER");

    @Bean
    Invariant debitsEqualCredits(JdbcClient jdbc) {
        return invariant("I1", "资金台账借贷相等，每个账户的余额等于其全部分录之和（总账和每个办件，精确到分）", limit -> ledger(jdbc, limit));
    }

    @Bean
    Invariant nothingIsPaidTwice(JdbcClient jdbc) {
        return invariant("I2", "同一办件、同一阶段、同一收款方至多拨付一次，且每笔拨付恰有一条分录", limit -> payouts(jdbc, limit));
    }

    @Bean
    Invariant noPaymentWithoutReviews(JdbcClient jdbc, Instructions instructions, CaseAccess access, CaseFacts cases) {
        return invariant("I5", "没有经不同人员初审、复核、审批并公示期满、没有未核查异议的办件不得拨付，编制批次与放行不是同一人", limit -> {
            List<String> offenders = new ArrayList<>(samePerson(jdbc, limit));
            String after = "";
            while (offenders.size() < limit) {
                List<Instruction> page = instructions.released(after, PAGE);
                for (Instruction one : page) {
                    after = one.instructionNo();
                    offenders.addAll(unreviewed(one, access, cases));
                }
                if (page.size() < PAGE) {
                    break;
                }
            }
            return offenders.stream().limit(limit).toList();
        });
    }

    @Bean
    Invariant budgetsAreNeverOverspent(JdbcClient jdbc, RegionNames regions) {
        return invariant(
                "I13", "每个区划、每个年度的预算余额不小于零", limit -> jdbc.sql("select region, budget_year, balance from ledger_account"
                                + " where kind = 'BUDGET' and balance < 0 order by id limit ?")
                        .param(limit)
                        .query((row, n) -> regions.name(new RegionCode(row.getString(1))) + " " + row.getInt(2)
                                + " 年预算余额为 " + row.getBigDecimal(3).toPlainString() + " 元。")
                        .list());
    }

    static List<String> ledger(JdbcClient jdbc, int limit) {
        List<String> offenders = new ArrayList<>(jdbc.sql(
                        """
                        select a.id, a.balance, a.entries, coalesce(sum(l.amount), 0) as booked, count(l.amount) as rows_booked
                        from ledger_account a
                          left join (
                            select debit_account as account, amount from ledger_entry
                            union all
                            select credit_account, -amount from ledger_entry
                          ) l on l.account = a.id
                        group by a.id, a.balance, a.entries
                        having coalesce(sum(l.amount), 0) <> a.balance or count(l.amount) <> a.entries
                        order by a.id
                        limit ?
                        """)
                .param(limit)
                .query((row, n) -> "账户 " + row.getString(1) + " 结转余额 "
                        + row.getBigDecimal(2).toPlainString() + " 元、" + row.getLong(3) + " 条分录，分录合计 "
                        + row.getBigDecimal(4).toPlainString() + " 元、" + row.getLong(5) + " 条。")
                .list());
        java.math.BigDecimal sum = jdbc.sql("select coalesce(sum(balance), 0) from ledger_account")
                .query(java.math.BigDecimal.class)
                .single();
        if (sum.signum() != 0) {
            offenders.add("全部账户的借贷之差为 " + sum.toPlainString() + " 元。");
        }
        offenders.addAll(jdbc.sql(
                        """
                        select e.seq, e.case_no from ledger_entry e
                          left join ledger_account d on d.id = e.debit_account
                          left join ledger_account c on c.id = e.credit_account
                        where d.id is null or c.id is null
                          or (d.case_no is not null and d.case_no <> e.case_no)
                          or (c.case_no is not null and c.case_no <> e.case_no)
                        order by e.seq
                        limit ?
                        """)
                .param(limit)
                .query((row, n) -> "第 " + row.getLong(1) + " 条分录的账户不属于办件 " + row.getString(2) + "。")
                .list());
        return offenders.stream().limit(limit).toList();
    }

    static List<String> payouts(JdbcClient jdbc, int limit) {
        List<String> offenders = new ArrayList<>(
                jdbc.sql("select case_no, phase, count(*) from payment_instruction where state in ('SENT', 'PAID')"
                                + " group by case_no, phase, payee_id having count(*) > 1 order by case_no limit ?")
                        .param(limit)
                        .query((row, n) -> "办件 " + row.getString(1) + " 的“"
                                + Phase.valueOf(row.getString(2)).title() + "”有 " + row.getInt(3) + " 条已放行的指令。")
                        .list());
        offenders.addAll(jdbc.sql(
                        """
                        select x.* from (
                          select i.instruction_no, i.state, i.amount,
                            sum(case when e.kind in ('TRANSFER', 'PAYMENT') then 1 else 0 end) as paid_rows,
                            sum(case when e.kind in ('TRANSFER', 'PAYMENT') then e.amount else 0 end) as paid,
                            sum(case when e.kind = 'RETURN' then 1 else 0 end) as returned_rows,
                            sum(case when e.kind = 'RETURN' then e.amount else 0 end) as returned
                          from payment_instruction i left join ledger_entry e on e.instruction_id = i.id
                          group by i.id, i.instruction_no, i.state, i.amount
                        ) x
                        where (x.state = 'PAID' and (x.paid_rows <> 1 or x.returned_rows <> 0 or x.paid <> x.amount))
                          or (x.state = 'RETURNED' and (x.paid_rows <> x.returned_rows or x.paid <> x.returned))
                          or (x.state not in ('PAID', 'RETURNED') and x.paid_rows + x.returned_rows > 0)
                        order by x.instruction_no
                        limit ?
                        """)
                .param(limit)
                .query((row, n) -> "指令 " + row.getString("instruction_no") + " 金额 "
                        + row.getBigDecimal("amount").toPlainString() + " 元，台账登记拨付 " + row.getInt("paid_rows")
                        + " 次、合计 "
                        + row.getBigDecimal("paid").toPlainString() + " 元，冲回 " + row.getInt("returned_rows") + " 次、合计 "
                        + row.getBigDecimal("returned").toPlainString() + " 元。")
                .list());
        offenders.addAll(jdbc.sql("select n.instruction_no, o.instruction_no from payment_instruction n"
                        + " join payment_instruction o on o.id = n.replaces"
                        + " where o.state not in ('RETURNED', 'CANCELLED') order by n.instruction_no limit ?")
                .param(limit)
                .query((row, n) -> "指令 " + row.getString(1) + " 重新下达，但原指令 " + row.getString(2) + " 没有退票或者撤销。")
                .list());
        return offenders.stream().limit(limit).toList();
    }

    private static List<String> samePerson(JdbcClient jdbc, int limit) {
        return jdbc.sql("select batch_no from payment_batch where state = 'RELEASED' and"
                        + " (released_by is null or released_by = created_by) order by batch_no limit ?")
                .param(limit)
                .query((row, n) -> "批次 " + row.getString(1) + " 由编制人自己放行。")
                .list();
    }

    private static List<String> unreviewed(Instruction one, CaseAccess access, CaseFacts cases) {
        List<String> offenders = new ArrayList<>();
        Pack pack = cases.pack(one.caseNo());
        List<PastAct> acts = access.pastActs(one.caseNo());
        Set<String> before = new HashSet<>();
        for (String duty : duties(pack)) {
            Set<String> people = acts.stream()
                    .filter(act -> act.duty().equals(duty))
                    .map(PastAct::personId)
                    .collect(Collectors.toSet());
            if (people.isEmpty() && !duty.equals(DutySeparation.OBJECTION)) {
                offenders.add("办件 " + one.caseNo() + " 没有办理“" + duty + "”就放行了拨付。");
            }
            if (people.stream().anyMatch(before::contains)) {
                offenders.add("办件 " + one.caseNo() + " 由同一人办理了两种审核职责。");
            }
            before.addAll(people);
        }
        boolean notices = pack.steps().values().stream()
                .anyMatch(step -> "notice".equals(step.properties().get("panel")));
        if (notices) {
            Map<?, ?> notice = cases.context(one.caseNo()).get("notice") instanceof Map<?, ?> known ? known : Map.of();
            if (!"CLOSED".equals(notice.get("state"))) {
                offenders.add("办件 " + one.caseNo() + " 公示没有期满就放行了拨付。");
            }
            if (Boolean.TRUE.equals(notice.get("upheld")) || Boolean.TRUE.equals(notice.get("again"))) {
                offenders.add("办件 " + one.caseNo() + " 的公示异议成立或者需要重新公示，就放行了拨付。");
            }
            if (!Objects.requireNonNullElse(notice.get("openObjections"), 0).equals(0)) {
                offenders.add("办件 " + one.caseNo() + " 的公示还有 " + notice.get("openObjections") + " 件异议没有核查结论，就放行了拨付。");
            }
        }
        return offenders;
    }

    /** The duties of review that the pack has. */
    private static Set<String> duties(Pack pack) {
        return pack.roles().values().stream()
                .filter(role -> REVIEWS.contains(role.platformRole()))
                .map(PackRole::duty)
                .collect(Collectors.toSet());
    }

    private interface Check {
        List<String> offenders(int limit);
    }

    private static Invariant invariant(String id, String name, Check check) {
        return new Invariant() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> offenders(int limit) {
                return check.offenders(limit);
            }
        };
    }
}
