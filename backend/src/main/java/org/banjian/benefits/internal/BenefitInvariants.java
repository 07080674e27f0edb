package org.banjian.benefits.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banjian.audit.spi.Invariant;
import org.banjian.benefits.internal.Assessments.Head;
import org.banjian.benefits.internal.Assessments.Row;
import org.banjian.cases.CaseFacts;
import org.banjian.packs.Packs;
import org.banjian.shared.Money;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always hold of the register and of the amounts: I3 and I12. */
@Configuration(proxyBeanMethods = false)
class BenefitInvariants {

    private static final int PAGE = 200;

    @Bean
    Invariant limitsHold(JdbcClient jdbc) {
        return invariant("I3", "每人每年在一个事项中预占和已享受的次数与计数一致且不超过限额，一份证书只享受一次", limit -> limits(jdbc, limit));
    }

    @Bean
    Invariant amountsCanBeComputedAgain(
            Assessments assessments,
            Assessing assessing,
            CaseFacts facts,
            Packs packs,
            PersonalDataCipher cipher,
            BenefitJson json) {
        return invariant("I12", "用留存的输入和规则版本重新计算，得到留存的金额", limit -> {
            List<String> offenders = new ArrayList<>();
            String after = "";
            while (offenders.size() < limit) {
                List<Head> page = assessments.newestOfAll(after, PAGE);
                for (Head head : page) {
                    after = head.caseNo().value();
                    offenders.addAll(differing(head, assessments, assessing, facts, packs, cipher, json));
                }
                if (page.size() < PAGE) {
                    break;
                }
            }
            return offenders.stream().limit(limit).toList();
        });
    }

    static List<String> limits(JdbcClient jdbc, int limit) {
        List<String> offenders = new ArrayList<>();
        offenders.addAll(jdbc.sql(
                        """
                        select c.programme, c.benefit_year, c.held, count(b.id) as benefits
                        from benefit_counter c
                          left join benefit b on b.person_index = c.person_index and b.programme = c.programme
                            and b.benefit_year = c.benefit_year and b.state <> 'RELEASED'
                        group by c.programme, c.person_index, c.benefit_year, c.held
                        having count(b.id) <> c.held
                        limit ?
                        """)
                .param(limit)
                .query((row, n) -> row.getString(1) + " " + row.getInt(2) + " 年有一人计数为 " + row.getInt(3) + " 次，台账中有 "
                        + row.getInt(4) + " 次。")
                .list());
        offenders.addAll(jdbc.sql(
                        """
                        select a.case_no, a.reserved_limit, b.benefit_year, count(o.id) as benefits
                        from benefit b
                          join benefit_assessment a on a.case_no = b.case_no and a.reserved_limit is not null
                            and a.reserved_year = b.benefit_year
                          join benefit o on o.person_index = b.person_index and o.programme = b.programme
                            and o.benefit_year = b.benefit_year and o.state <> 'RELEASED'
                        where b.state <> 'RELEASED'
                        group by a.id, a.case_no, a.reserved_limit, b.id, b.benefit_year
                        having count(o.id) > a.reserved_limit
                        limit ?
                        """)
                .param(limit)
                .query((row, n) -> "办件 " + row.getString(1) + " 有一人 " + row.getInt(3) + " 年享受 " + row.getInt(4)
                        + " 次，超过限额 " + row.getInt(2) + " 次。")
                .list());
        offenders.addAll(jdbc.sql("select unique_certificate, count(*) from benefit where state <> 'RELEASED'"
                        + " and unique_certificate is not null group by unique_certificate having count(*) > 1 limit ?")
                .param(limit)
                .query((row, n) -> "有一份证书在台账中享受 " + row.getInt(2) + " 次。")
                .list());
        return offenders.stream().limit(limit).toList();
    }

    private static List<String> differing(
            Head head,
            Assessments assessments,
            Assessing assessing,
            CaseFacts facts,
            Packs packs,
            PersonalDataCipher cipher,
            BenefitJson json) {
        List<String> offenders = new ArrayList<>();
        Map<Map<String, @Nullable Object>, Money> known = new java.util.HashMap<>();
        var pack = packs.get(facts.pack(head.caseNo()).code(), head.packVersion());
        for (Row row : assessments.rows(head)) {
            Map<String, @Nullable Object> inputs = json.map(cipher.decrypt(row.inputs()));
            Money again;
            try {
                again = known.computeIfAbsent(inputs, in -> assessing.rateOf(pack, head.decisionId(), in));
            } catch (Refusal unanswered) {
                offenders.add("办件 " + head.caseNo() + " 花名册第 " + row.seq() + " 行不能重新计算：" + unanswered.message());
                continue;
            }
            if (again.compareTo(row.rate()) != 0) {
                offenders.add("办件 " + head.caseNo() + " 花名册第 " + row.seq() + " 行留存 " + row.rate() + " 元，重新计算为 " + again
                        + " 元。");
            }
        }
        return offenders;
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
