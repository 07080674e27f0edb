package org.banjian.cases;

import org.springframework.test.context.ContextConfiguration;

/** On H2. */
@ContextConfiguration(initializers = TrialModuleTest.OnH2.class)
class LastSecondH2Test extends LastSecond {}
