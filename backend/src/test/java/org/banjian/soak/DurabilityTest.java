package org.banjian.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banjian.soak.Durability.Result;
import org.banjian.testing.TestDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No acknowledged write is lost by {@code kill -9}; 3 kills in the normal run, 20 with {@code -Psoak}. */
@Tag("jar")
class DurabilityTest {

    private static final int KILLS = Integer.getInteger("banjian.kills", 3);
    private static final Path JAR = Path.of(System.getProperty("banjian.jar", "target/banjian.jar"));

    @TempDir
    Path folder;

    @Test
    void onH2() throws Exception {
        show("H2", new Durability(JAR, folder, List.of(), KILLS).run());
    }

    @Test
    void onMySql() throws Exception {
        TestDatabases.TestDatabase database = TestDatabases.mysql();
        show(
                "MySQL",
                new Durability(
                                JAR,
                                folder,
                                List.of(
                                        "--spring.datasource.url=" + database.url(),
                                        "--spring.datasource.username=" + database.user(),
                                        "--spring.datasource.password=" + database.password()),
                                KILLS)
                        .run());
    }

    private void show(String database, Result result) throws Exception {
        String line = "%s: %d kills, %d cases, %d acknowledged writes, %d lost"
                .formatted(
                        database,
                        result.kills(),
                        result.cases(),
                        result.acknowledged(),
                        result.losses().size());
        System.out.println(line);
        Files.createDirectories(Path.of("target"));
        assertThat(result.losses()).as(line).isEmpty();
        assertThat(result.acknowledged()).isGreaterThan(20 * KILLS);
    }
}
