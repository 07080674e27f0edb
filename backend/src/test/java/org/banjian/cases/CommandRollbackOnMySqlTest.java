package org.banjian.cases;

import org.springframework.test.context.TestPropertySource;

/** The same on a real MySQL. */
@TestPropertySource(properties = "banjian.test.database=mysql")
class CommandRollbackOnMySqlTest extends CommandRollbackTest {}
