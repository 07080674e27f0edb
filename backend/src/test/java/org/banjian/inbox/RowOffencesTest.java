package org.banjian.inbox;

import org.banjian.testing.Offence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is broken with plain SQL is reported, on both databases. */
class RowOffencesTest {

    @Nested
    class OnH2 extends DemoTest.OnH2 {
        @Autowired
        ApplicationContext product;

        @ParameterizedTest
        @MethodSource("org.banjian.inbox.RowOffences#all")
        void isReported(Offence offence) {
            RowOffences.isReported(offence, product);
        }
    }

    @Nested
    class OnMySql extends DemoTest.OnMySql {
        @Autowired
        ApplicationContext product;

        @ParameterizedTest
        @MethodSource("org.banjian.inbox.RowOffences#all")
        void isReported(Offence offence) {
            RowOffences.isReported(offence, product);
        }
    }
}
