package org.banjian.rosters.spi;

import java.util.Collection;
import java.util.Set;
import org.banjian.shared.CaseNo;

/** Which certificates 证书 have already earned a benefit, or are about to, in another case; implemented by the ledger of benefits. */
public interface UsedCertificates {

    /** Those of the given numbers, written as they were given, that are reserved or paid in a case other than this one. */
    Set<String> used(CaseNo caseNo, Collection<String> certificateNos);
}
