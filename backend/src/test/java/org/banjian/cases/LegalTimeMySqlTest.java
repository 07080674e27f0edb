package org.banjian.cases;

import org.springframework.test.context.TestPropertySource;

/** The same on a real MySQL. */
@TestPropertySource(properties = {"banjian.deadlines.remind-working-days=2", "banjian.test.database=mysql"})
class LegalTimeMySqlTest extends LegalTime {}
