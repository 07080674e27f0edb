package org.banjian.rosters;

import org.banjian.testing.TestDatabases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class RosterImportMySqlTest extends RosterImportTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabases.mysql().register(registry);
        product(registry);
    }
}
