package org.banjian.cases;

import org.springframework.test.context.ContextConfiguration;

/** On MySQL. */
@ContextConfiguration(initializers = TrialModuleTest.OnMySql.class)
class LastSecondMySqlTest extends LastSecond {}
