package org.banjian.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.banjian.testing.PackCopy;
import org.banjian.testing.TestDatabases;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts cases with the modules it uses: the real engine, the first version of a real pack, whose cases end with the filing and need no
 * module above, a clock that stands until it is set.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        webEnvironment = WebEnvironment.MOCK,
        module = "cases",
        verifyAutomatically = false)
@ActiveProfiles("sandbox")
@ContextConfiguration(initializers = CasesModuleTest.FreshDatabase.class)
@Import({Office.class, Interference.class, Traces.class})
public @interface CasesModuleTest {

    /** On MySQL where the property {@code banjian.test.database} says so. */
    class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            boolean mysql = "mysql".equals(context.getEnvironment().getProperty("banjian.test.database"));
            TestDatabases.TestDatabase database = mysql ? TestDatabases.mysql() : TestDatabases.h2();
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=" + database.password(),
                            "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
                            "spring.datasource.hikari.maximum-pool-size=20",
                            "banjian.packs.location=file:" + PackCopy.FILING_ONLY,
                            "banjian.packs.release-at-start=true",
                            "banjian.data=" + System.getProperty("java.io.tmpdir") + "/banjian-cases-"
                                    + database.hashCode())
                    .applyTo(context);
        }
    }
}
