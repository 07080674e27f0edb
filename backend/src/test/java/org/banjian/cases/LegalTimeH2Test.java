package org.banjian.cases;

import org.springframework.test.context.TestPropertySource;

/** On H2, in a context of its own: its calendar changes. */
@TestPropertySource(properties = "banjian.deadlines.remind-working-days=2")
class LegalTimeH2Test extends LegalTime {}
