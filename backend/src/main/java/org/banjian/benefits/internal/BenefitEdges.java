package org.banjian.benefits.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banjian.benefits.Entitlement.State;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.spi.DocumentData;
import org.banjian.cases.spi.NoticeRow;
import org.banjian.cases.spi.NoticeRows;
import org.banjian.rosters.Rosters;
import org.banjian.rosters.spi.UsedCertificates;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.PersonalDataCipher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What benefits give to the documents, to the public notice and to the roster. */
@Configuration(proxyBeanMethods = false)
class BenefitEdges {

    private static final String[] LEVELS = {"", "一级", "二级", "三级", "四级", "五级"};

    /** {@code benefits} in documents: rates with persons, total in figures and in capital characters. */
    @Bean
    DocumentData benefitDocumentData(Assessments assessments, CaseFacts facts) {
        return (caseNo, template) -> assessments
                .newest(caseNo)
                .map(head -> {
                    List<Group> groups = assessments.groups(head);
                    List<Map<String, Object>> rates = new ArrayList<>();
                    int unpaid = 0;
                    for (var line : Words.lines(facts.pack(caseNo), groups)) {
                        if (line.unit().equals("0.00")) {
                            unpaid += line.persons();
                        } else {
                            rates.add(Map.of(
                                    "label",
                                    line.label(),
                                    "persons",
                                    line.persons(),
                                    "unit",
                                    Words.yuan(Money.of(line.unit())),
                                    "amount",
                                    Words.yuan(Money.of(line.amount()))));
                        }
                    }
                    Money total = Group.total(groups);
                    Map<String, Object> benefits = new LinkedHashMap<>();
                    benefits.put("rates", rates);
                    benefits.put("total", Words.yuan(total));
                    benefits.put("totalInWords", Words.capital(total));
                    benefits.put("claimed", Words.yuan(head.claimed()));
                    benefits.put("persons", Group.payable(groups));
                    benefits.put("unpaidPersons", unpaid);
                    benefits.put("sentence", Words.sum(facts.pack(caseNo), groups));
                    return Map.<String, Object>of("benefits", benefits);
                })
                .orElse(Map.of());
    }

    /** The persons of the public notice: everybody who is paid. */
    @Bean
    NoticeRows benefitNoticeRows(Assessments assessments, Rosters rosters, BenefitClasses classNames) {
        return caseNo -> assessments
                .newest(caseNo)
                .map(head -> {
                    Map<String, Assessments.Row> paid = new HashMap<>();
                    assessments.rows(head).stream()
                            .filter(row -> row.state() == State.PAYABLE)
                            .forEach(row -> paid.put(row.rowId(), row));
                    Map<String, String> names = classNames.of(caseNo);
                    List<NoticeRow> rows = new ArrayList<>();
                    rosters.stream(caseNo, person -> {
                        Assessments.Row row = paid.get(person.id());
                        if (row != null) {
                            Integer level = row.level();
                            rows.add(NoticeRow.of(
                                    person.name(),
                                    person.idNumber(),
                                    names.getOrDefault(row.classId(), ""),
                                    level == null || level < 1 || level > 5 ? "" : LEVELS[level],
                                    row.payable()));
                        }
                    });
                    return rows;
                })
                .orElse(List.of());
    }

    @Bean
    UsedCertificates benefitCertificates(BenefitRegister register, CaseFacts facts, PersonalDataCipher cipher) {
        return new UsedCertificates() {
            @Override
            public Set<String> used(CaseNo caseNo, Collection<String> certificateNos) {
                Map<String, List<String>> byIndex = new HashMap<>();
                certificateNos.forEach(number -> byIndex.computeIfAbsent(
                                cipher.blindIndex("cert:" + plain(number)), index -> new ArrayList<>())
                        .add(number));
                Set<String> used = new HashSet<>();
                register.heldElsewhere(facts.pack(caseNo).code(), caseNo, byIndex.keySet())
                        .forEach(index -> used.addAll(byIndex.getOrDefault(index, List.of())));
                return used;
            }
        };
    }

    /** As the roster normalises a number before it makes the index. */
    private static String plain(String number) {
        return number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
