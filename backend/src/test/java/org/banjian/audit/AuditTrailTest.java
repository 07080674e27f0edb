package org.banjian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.banjian.shared.CaseNo;
import org.banjian.testing.TestDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AuditModuleTest
class AuditTrailTest {

    private static final AuditActor WHO = new AuditActor("p1", "张𫖮", "INITIAL_REVIEWER", "测试中心");
    private static final CaseNo CASE = new CaseNo("TEST-2021-0001");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabases.h2().register(registry);
    }

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        transaction = new TransactionTemplate(transactions);
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("update audit_chain set last_seq = 0, last_hash = ?")
                .param("0".repeat(64))
                .update();
    }

    private void append(String action) {
        transaction.executeWithoutResult(
                status -> trail.append(WHO, action, "case", CASE.value(), CASE, Map.of("b", 1, "a", "张𫖮")));
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        append("SUBMIT");
        AuditEntryView entry = trail.entriesOf(CASE).get(0);
        assertThat(entry.seq()).isEqualTo(1);
        assertThat(entry.at()).hasToString("2021-08-02T09:00+08:00");
        assertThat(entry.actorName()).isEqualTo("张𫖮");
        assertThat(entry.detail()).isEqualTo(Map.of("a", "张𫖮", "b", 1));
        assertThat(trail.verify()).isEqualTo(new ChainReport(true, 1, null, null));
    }

    @Test
    void theOrderOfTheDetailDoesNotChangeItsForm() {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("z", List.of(1, "二"));
        detail.put("a", Map.of("y", true));
        transaction.executeWithoutResult(status -> trail.append(WHO, "X", "case", "1", null, detail));
        assertThat(jdbc.sql("select detail from audit_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"a\":{\"y\":true},\"z\":[1,\"二\"]}");
    }

    @Test
    void itNeedsATransactionAndGoesBackWithIt() {
        assertThatThrownBy(() -> trail.append(WHO, "X", "case", "1", CASE, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
        append("FIRST");
        transaction.executeWithoutResult(status -> {
            trail.append(WHO, "LOST", "case", "1", CASE, Map.of());
            status.setRollbackOnly();
        });
        append("SECOND");
        assertThat(trail.entriesOf(CASE)).extracting(AuditEntryView::action).containsExactly("FIRST", "SECOND");
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void concurrentWritersMakeOneChain() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 80; i++) {
            int n = i;
            pool.execute(() -> append("A" + n));
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(trail.verify()).isEqualTo(new ChainReport(true, 80, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set detail = '{}' where seq = 3 | 3",
                "update audit_entry set person_name = '李四' where seq = 5 | 5",
                "update audit_entry set happened_at = timestamp '2021-08-02 08:59:59' where seq = 1 | 1",
                "update audit_entry set entry_hash = previous_hash where seq = 4 | 4",
                "delete from audit_entry where seq = 2 | 2",
                "delete from audit_entry where seq = 6 | 6",
                "insert into audit_entry select 7, happened_at, person_id, person_name, acting_role, unit_name, action, object_type, object_id, case_no, detail, previous_hash, entry_hash from audit_entry where seq = 6 | 7",
            })
    void theFirstBrokenRowIsNamed(String tampering, long firstBroken) {
        for (int i = 1; i <= 6; i++) {
            append("A" + i);
        }
        jdbc.sql(tampering).update();
        ChainReport report = trail.verify();
        assertThat(report.intact()).isFalse();
        assertThat(report.firstBrokenSeq()).isEqualTo(firstBroken);
        assertThat(report.reason()).isNotBlank();
        assertThat(VerifyAuditTrail.sentence(report)).contains("第 " + firstBroken + " 条");
    }

    @Test
    void nothingInTheProgramChangesOrRemovesAnEntry() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            List<Path> files = sources.filter(file -> file.toString().matches(".*\\.(java|sql|xml)"))
                    .toList();
            assertThat(files).hasSizeGreaterThan(50);
            for (Path file : files) {
                assertThat(Files.readString(file))
                        .as("%s", file)
                        .doesNotContainPattern(
                                "(?is)(update|delete\\s+from|truncate(\\s+table)?|merge\\s+into|replace\\s+into)\\s+audit_entry");
            }
        }
    }

    /** GB/T 32905-2016, appendix A. */
    @Test
    void sm3() {
        assertThat(Digests.sm3("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }
}
