package org.banjian.cases;

import org.springframework.test.context.TestPropertySource;

/** The same races on a real MySQL. */
@TestPropertySource(properties = "banjian.test.database=mysql")
class CaseRaceOnMySqlTest extends CaseRaceTest {}
