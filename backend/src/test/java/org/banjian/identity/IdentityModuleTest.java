package org.banjian.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.banjian.testing.ModuleMigrations;
import org.banjian.testing.SettableClock;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;

/** Starts identity with the modules it uses, on a port, with the demo's people. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        module = "identity",
        verifyAutomatically = false)
@ActiveProfiles("demo")
@Import(IdentityModuleTest.Surroundings.class)
@interface IdentityModuleTest {

    @TestConfiguration
    class Surroundings {
        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        FlywayMigrationStrategy tables() {
            return ModuleMigrations.only("V100__audit_trail.sql", "V200__people_and_sessions.sql");
        }
    }
}
