package org.banjian.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banjian.testing.TestDatabases.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** The trial pack as the only one of an installation. */
final class TrialPacks {

    private TrialPacks() {}

    static void on(TestDatabase database, ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
                        "spring.datasource.hikari.maximum-pool-size=20",
                        "banjian.engine.job-executor=false",
                        "banjian.packs.release-at-start=true",
                        "banjian.packs.location=file:" + packs(),
                        "banjian.data=" + System.getProperty("java.io.tmpdir") + "/banjian-trial-"
                                + database.hashCode())
                .applyTo(context);
    }

    /** The trial pack beside the shared diagrams of the product and one of its own. */
    private static Path packs() {
        try {
            Path folder = Files.createTempDirectory("trial-packs");
            copy(Path.of("src/test/packs/common"), folder.resolve("common"));
            copy(Path.of("src/test/trial-packs/common"), folder.resolve("common"));
            copy(Path.of("src/test/trial-packs/trial"), folder.resolve("trial"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
