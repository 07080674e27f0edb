package org.banjian.cases.spi;

import java.util.List;
import org.banjian.cases.CorrectableItem;
import org.banjian.shared.CaseNo;

/** What else than form fields an officer may ask to correct 可补正事项; implemented by the module that keeps materials. */
public interface Correctables {

    List<CorrectableItem> of(CaseNo caseNo);
}
