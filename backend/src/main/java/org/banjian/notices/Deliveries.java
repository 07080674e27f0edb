package org.banjian.notices;

import java.util.List;
import org.banjian.shared.CaseNo;

/** The record of delivery 送达 of issued documents. */
public interface Deliveries {

    List<DeliveryView> of(CaseNo caseNo);
}
