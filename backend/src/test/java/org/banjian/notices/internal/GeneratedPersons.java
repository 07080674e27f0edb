package org.banjian.notices.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.banjian.cases.spi.NoticeRow;
import org.banjian.cases.spi.NoticeRows;
import org.banjian.shared.CaseNo;
import org.banjian.shared.IdNumber;
import org.banjian.shared.Money;
import org.banjian.shared.PersonalNumbersTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Generated people on the notices of tests; they are nobody. */
@TestConfiguration(proxyBeanMethods = false)
public class GeneratedPersons {

    /** A full person as the modules below know him. */
    public record Person(String name, IdNumber idNumber, String mobile, String account) {}

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉梅红建文志海";
    private static final Map<CaseNo, List<Person>> PERSONS = new ConcurrentHashMap<>();

    public static List<Person> of(CaseNo caseNo, int count) {
        Random random = new Random(count);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                    + GIVEN.charAt(random.nextInt(GIVEN.length()))
                    + (random.nextBoolean() ? GIVEN.charAt(random.nextInt(GIVEN.length())) : "");
            people.add(new Person(
                    name,
                    PersonalNumbersTest.person(random),
                    "13%09d".formatted(random.nextInt(1_000_000_000)),
                    "62%017d".formatted(random.nextLong(1L << 50))));
        }
        PERSONS.put(caseNo, List.copyOf(people));
        return people;
    }

    @Bean
    NoticeRows generatedRows() {
        return caseNo -> {
            List<NoticeRow> rows = new ArrayList<>();
            for (Person person : PERSONS.getOrDefault(caseNo, List.of())) {
                int n = rows.size();
                rows.add(NoticeRow.of(
                        person.name(), person.idNumber(), "数控加工 " + (n % 9 + 1) + " 班", "三级（高级工）", Money.yuan(1000)));
            }
            return rows;
        };
    }
}
