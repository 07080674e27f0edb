package org.banjian.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.banjian.testing.TestDatabases;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;

/** A test on cases of the trial pack, whose diagrams use the whole grammar; a sub-class says on which database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        webEnvironment = WebEnvironment.MOCK,
        module = "cases",
        verifyAutomatically = false)
@ActiveProfiles("sandbox")
@Import({Office.class, Interference.class, Traces.class, TrialDoubles.class, TrialDesk.class})
@interface TrialModuleTest {

    class OnH2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TrialPacks.on(TestDatabases.h2(), context);
        }
    }

    class OnMySql implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TrialPacks.on(TestDatabases.mysql(), context);
        }
    }
}
