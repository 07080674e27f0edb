package org.banjian.audit;

import org.banjian.testing.TestDatabases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@AuditModuleTest
class OnceOnlyOnMySqlTest extends OnceOnlyContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabases.mysql().register(registry);
    }
}
