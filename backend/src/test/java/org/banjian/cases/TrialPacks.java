package org.banjian.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banjian.testing.PackCopy;
import org.banjian.testing.TestDatabases.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** The trial packs as the only ones of an installation. */
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

    private static Path packs() {
        try {
            return PackCopy.allTrials(Files.createTempDirectory("trial-packs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
