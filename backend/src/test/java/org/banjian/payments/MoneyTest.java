package org.banjian.payments;

import org.banjian.inbox.DemoTest;
import org.banjian.testing.ClaimDesk;
import org.banjian.testing.FilingDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The whole product with claims on their way to the payment; one start for all tests of a database. */
public interface MoneyTest {

    ApplicationContext product();

    int port();

    default ClaimDesk desk() {
        return product().getBean(ClaimDesk.class);
    }

    default <T> T bean(Class<T> type) {
        return product().getBean(type);
    }

    /** The hands of a further instance. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import({FilingDesk.class, ClaimDesk.class})
    class Hands {}

    /** On H2 in memory. */
    @Import(ClaimDesk.class)
    abstract class OnH2 extends DemoTest.OnH2 implements MoneyTest {

        @Autowired
        private ApplicationContext product;

        @LocalServerPort
        private int port;

        @Override
        public ApplicationContext product() {
            return product;
        }

        @Override
        public int port() {
            return port;
        }
    }

    /** On a real MySQL. */
    @Import(ClaimDesk.class)
    abstract class OnMySql extends DemoTest.OnMySql implements MoneyTest {

        @Autowired
        private ApplicationContext product;

        @LocalServerPort
        private int port;

        @Override
        public ApplicationContext product() {
            return product;
        }

        @Override
        public int port() {
            return port;
        }
    }
}
