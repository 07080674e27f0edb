package org.banjian.cases.spi;

import java.util.List;
import org.banjian.shared.CaseNo;

/** Who stands on the public notice 公示名单 of a case and with how much; implemented by the module that knows the persons' benefits. */
public interface NoticeRows {

    /** In the order of the roster, without the persons who were excluded; empty for a case that has none. */
    List<NoticeRow> rows(CaseNo caseNo);
}
