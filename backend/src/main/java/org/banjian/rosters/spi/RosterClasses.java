package org.banjian.rosters.spi;

import java.util.List;
import org.banjian.rosters.RosterClass;
import org.banjian.shared.CaseNo;

/** The classes 班次 of a case that have a roster, in their order; implemented by the module that opens classes. */
public interface RosterClasses {

    List<RosterClass> of(CaseNo caseNo);
}
