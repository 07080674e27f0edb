package org.banjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.Cases;
import org.banjian.documents.Documents;
import org.banjian.inbox.DemoTest;
import org.banjian.inbox.Inbox;
import org.banjian.shared.CaseNo;
import org.banjian.testing.Browser;
import org.banjian.testing.FilingDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a whole journey neither the database nor the disk holds a full phone or identity number that can be read. */
class PersonalDataAtRestTest extends DemoTest.OnH2 {

    private static final String ID_NUMBER = "110105199003072514";
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![0-9])(?:1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9])");

    @Autowired
    FilingDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    CaseFacts facts;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Value("${banjian.data}")
    Path data;

    @LocalServerPort
    int port;

    @Test
    void nothingCanBeReadInADump() throws Exception {
        CaseNo caseNo = desk.prepared(FilingDesk.commissionedPlan("第一培训机构"));
        desk.uploadWhatIsMissing(caseNo);
        desk.submit(caseNo, FilingDesk.opinion());
        String taskId = desk.task(caseNo).id();
        desk.as(FilingDesk.REVIEWER, () -> {
            inbox.take(taskId);
            return cases.decide(caseNo, FilingDesk.pass(taskId));
        });
        Browser.signedIn(port, "sysadmin", "Banjian-2021")
                .post(
                        "/api/people",
                        Map.of(
                                "login", "atrest",
                                "name", "静示存",
                                "initialPassword", "First-2021-xy",
                                "idNumber", ID_NUMBER,
                                "phone", "19900000009"))
                .expect(201);
        assertThat(facts.form(caseNo, FilingDesk.PLAN).get("mobile"))
                .as("the number is there for who may read it")
                .isEqualTo("19900000001");
        assertThat(documents.of(caseNo)).isNotEmpty();

        Set<String> known = new TreeSet<>(List.of("19900000001", "19900000002", "19900000009", ID_NUMBER));
        NUMBERS.matcher(Files.readString(Path.of("../processes/demo/people.yaml")))
                .results()
                .forEach(match -> known.add(match.group()));
        Map<String, String> dump = dump();
        assertThat(dump).hasSizeGreaterThan(40);
        assertThat(dump.get("case_file")).contains(caseNo.value());
        dump.forEach((table, text) -> known.forEach(number -> assertThat(text.contains(number))
                .as("%s in %s", mask(number), table)
                .isFalse()));
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                known.forEach(number -> assertThat(text.contains(number))
                        .as("%s in %s", mask(number), file)
                        .isFalse());
                assertThat(text).as("%s is sealed", file).doesNotContain("%PDF-", "word/document.xml");
            }
        }
    }

    private static String mask(String number) {
        return number.substring(0, 3) + "…";
    }

    /** Every column of every row of every table, as text. */
    private Map<String, String> dump() {
        Map<String, String> dump = new LinkedHashMap<>();
        List<String> tables = jdbc.sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = lower(schema()) order by 1")
                .query(String.class)
                .list();
        for (String table : tables) {
            dump.put(
                    table,
                    jdbc
                            .sql("select * from " + table)
                            .query((row, number) -> {
                                StringBuilder text = new StringBuilder();
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    String name = row.getMetaData().getColumnTypeName(i);
                                    boolean binary = name.contains("BINARY") || name.contains("BLOB");
                                    byte[] bytes = binary ? row.getBytes(i) : null;
                                    text.append('|')
                                            .append(
                                                    binary
                                                            ? bytes == null
                                                                    ? ""
                                                                    : new String(bytes, StandardCharsets.UTF_8)
                                                            : row.getString(i));
                                }
                                return text.toString();
                            })
                            .list()
                            .stream()
                            .collect(Collectors.joining("\n")));
        }
        return dump;
    }
}
