package org.banjian.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banjian.testing.FilingDesk;
import org.banjian.testing.TestDatabases;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole product with the demo's people on a fresh database; one start for all tests that extend the same class. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({FilingDesk.class, LastListener.class})
public abstract class DemoTest {

    /** On H2 in memory. */
    public abstract static class OnH2 extends DemoTest {
        @DynamicPropertySource
        static void database(DynamicPropertyRegistry registry) {
            TestDatabases.h2().register(registry);
            data(registry);
        }
    }

    /** On a real MySQL. */
    public abstract static class OnMySql extends DemoTest {
        @DynamicPropertySource
        static void database(DynamicPropertyRegistry registry) {
            TestDatabases.mysql().register(registry);
            data(registry);
        }
    }

    private static void data(DynamicPropertyRegistry registry) {
        try {
            Path folder = Files.createTempDirectory("banjian-test");
            registry.add("banjian.data", folder::toString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
