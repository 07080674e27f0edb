package org.banjian.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banjian.shared.Refusal;
import org.banjian.testing.PackCopy;
import org.banjian.testing.TestDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What was released stays as it was. */
class ReleasesTest {

    private static final String PACK = "chaoyang-hardship-enterprise";

    @TempDir
    Path folder;

    private final List<Object> told = new ArrayList<>();
    private JdbcClient jdbc;
    private Releases releases;

    @BeforeEach
    void database() {
        var database = TestDatabases.h2();
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V300__packs.sql")).execute(source);
        jdbc = JdbcClient.create(source);
        releases = new Releases(jdbc, Clock.systemDefaultZone(), told::add);
    }

    @Test
    void aVersionIsServedFromItsStoredBundleAfterARestart() {
        var pack = releases.release(PackCopy.ofFilingOnly(PACK, folder).source());
        var again = new Releases(jdbc, Clock.systemDefaultZone(), told::add);
        again.start(List.of());
        var kept = again.get(pack.code(), pack.version());
        assertThat(kept.hash()).isEqualTo(pack.hash());
        assertThat(kept.steps()).isEqualTo(pack.steps());
        assertThat(kept.clauses()).isEqualTo(pack.clauses());
        assertThat(told).last().isEqualTo(new PacksReleased(List.of(kept)));
    }

    @Test
    void theSameVersionWithOtherContentIsRefused() {
        var copy = PackCopy.ofFilingOnly(PACK, folder);
        releases.release(copy.source());
        copy.replace("README.md", "#", "# ");
        assertThatThrownBy(() -> releases.release(copy.source())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("PACK_VERSION_NOT_NEW");
            assertThat(refusal).hasMessageContaining("换一个版本号");
        });
    }

    @Test
    void theNewestVersionInForceOpensCasesAndTheOldOneStays() {
        var copy = PackCopy.ofFilingOnly(PACK, folder);
        var old = releases.release(copy.source());
        copy.replace("pack.yaml", "version: '" + old.version() + "'", "version: '9.0.0'");
        releases.release(copy.source());
        var day = LocalDate.of(2021, 8, 2);
        assertThat(releases.inForce("CYQY", day).version()).isEqualTo("9.0.0");
        assertThat(releases.inForce(day)).hasSize(1);
        assertThat(releases.get("CYQY", old.version()).hash()).isEqualTo(old.hash());
        assertThatThrownBy(() -> releases.inForce("CYQY", LocalDate.of(1999, 1, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("PACK_UNKNOWN"));
    }
}
