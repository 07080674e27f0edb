package org.banjian.notices.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banjian.calendar.LegalClock;
import org.banjian.inbox.DemoTest;
import org.banjian.notices.NoticeDetails;
import org.banjian.notices.internal.GeneratedPersons.Person;
import org.banjian.shared.CaseNo;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.FilingDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * 10,000 generated people on a notice and on the roster of its case: on the public list, the public page and every page of its rows no full
 * identity number, phone or account stands.
 */
@Import(GeneratedPersons.class)
class CrawlTest extends DemoTest.OnH2 {

    private static final int PEOPLE = 10_000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{11,}X?");
    private static final Pattern SEPARATOR = Pattern.compile("(?<=[0-9])[ \\u00a0-](?=[0-9])");

    @Autowired
    FilingDesk desk;

    @Autowired
    NoticeOffice office;

    @Autowired
    NoticeBook book;

    @Autowired
    PersonalDataCipher cipher;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    LegalClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    private final Set<String> secrets = new HashSet<>();
    private int read;

    @Test
    void nobodyReadsANumberThatIsNotHis() throws Exception {
        CaseNo caseNo = desk.filed();
        List<Person> people = GeneratedPersons.of(caseNo, PEOPLE);
        people.forEach(person -> secrets.addAll(List.of(person.idNumber().value(), person.mobile(), person.account())));
        assertThat(secrets).hasSizeGreaterThan(3 * PEOPLE - 100);
        onTheRoster(caseNo, people);
        StoredNotice notice = onNotice(caseNo);

        Browser anybody = new Browser(port);
        anybody.get("/api/session");
        safe("list", anybody.get("/api/public/notices").expect(200));
        safe("page", anybody.get("/api/public/notices/" + notice.id()).expect(200));
        int shown = 0;
        for (int after = 0; after < PEOPLE; after += NoticePages.ROWS) {
            Answer rows = anybody.get("/api/public/notices/" + notice.id() + "/rows?after=" + after)
                    .expect(200);
            safe("rows", rows);
            shown += rows.json().path("rows").size();
        }
        assertThat(shown).isEqualTo(PEOPLE);
        assertThat(read).isGreaterThan(50);
    }

    private void onTheRoster(CaseNo caseNo, List<Person> people) {
        JsonMapper json = new JsonMapper();
        LocalDateTime now = clock.now();
        List<Object[]> rows = new ArrayList<>();
        for (Person person : people) {
            Map<String, String> data = Map.of(
                    "name",
                    person.name(),
                    "idNumber",
                    person.idNumber().value(),
                    "remark",
                    person.mobile() + " " + person.account());
            rows.add(new Object[] {
                UUID.randomUUID().toString(),
                caseNo.value(),
                "class-1",
                rows.size() + 1,
                cipher.blindIndex(person.idNumber().value() + rows.size()),
                "x",
                cipher.encrypt(json.writeValueAsString(data)),
                "NON_GRADED",
                false,
                "ACTIVE",
                1,
                now,
                "x"
            });
        }
        jdbc.batchUpdate(
                "insert into roster_row (id, case_no, class_id, seq, person_index, content_index, data, training_type,"
                        + " contract_checked, state, version, changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private StoredNotice onNotice(CaseNo caseNo) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(
                status -> office.prepare(caseNo, "common-public-notice", "关于拟享受补贴人员的公示", "5", null));
        String id = book.newest(caseNo).orElseThrow().id();
        book.details(id, new NoticeDetails("关于拟享受补贴人员的公示", "网站", null, clock.today(), null, "010-12345678", null));
        desk.as(FilingDesk.REVIEWER, () -> {
            transaction.executeWithoutResult(
                    status -> office.publish(book.byId(id).orElseThrow()));
            return id;
        });
        return book.byId(id).orElseThrow();
    }

    private void safe(String what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer.text()).isLessThan(500);
        safe(what, answer.text());
        answer.response().headers().map().values().forEach(values -> values.forEach(value -> safe(what, value)));
    }

    private void safe(String what, String text) {
        read++;
        for (String form : List.of(text, SEPARATOR.matcher(text).replaceAll(""))) {
            Matcher digits = DIGITS.matcher(form);
            while (digits.find()) {
                String run = digits.group();
                for (int length : new int[] {11, 18, 19}) {
                    for (int from = 0; from + length <= run.length(); from++) {
                        if (secrets.contains(run.substring(from, from + length))) {
                            throw new AssertionError(what + " gives away a number");
                        }
                    }
                }
            }
        }
    }
}
