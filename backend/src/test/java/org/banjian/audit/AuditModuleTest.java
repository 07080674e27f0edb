package org.banjian.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.testing.ModuleMigrations;
import org.banjian.testing.SettableClock;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ActiveProfiles;

/** Starts audit alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ApplicationModuleTest(verifyAutomatically = false)
@ActiveProfiles("demo")
@Import(AuditModuleTest.Surroundings.class)
@interface AuditModuleTest {

    @TestConfiguration
    class Surroundings {
        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        FlywayMigrationStrategy tables() {
            return ModuleMigrations.only("V100__audit_trail.sql");
        }

        @Bean
        PersonalDataCipher cipher() {
            return new PersonalDataCipher() {
                @Override
                public String encrypt(String plain) {
                    return "closed " + plain;
                }

                @Override
                public String decrypt(String cipher) {
                    return cipher.substring("closed ".length());
                }

                @Override
                public String blindIndex(String normalised) {
                    return Integer.toHexString(normalised.hashCode());
                }
            };
        }
    }
}
