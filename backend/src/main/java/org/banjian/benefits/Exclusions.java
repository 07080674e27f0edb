package org.banjian.benefits;

import java.util.List;
import org.banjian.shared.CaseNo;

/** Exclusion of persons 人员剔除 and hits of the comparison 比对命中, by the officer who has taken the task. */
public interface Exclusions {

    /** The amount is computed anew, the reservation released, the applicant told. */
    EntitlementsView exclude(CaseNo caseNo, ExcludePersons command);

    /** While the task is open in which the person was excluded. */
    EntitlementsView undo(CaseNo caseNo, String rowId);

    EntitlementsView addHits(CaseNo caseNo, AddHits command);

    /** An xlsx list with the columns 序号 or 身份证号, 来源, 说明; what cannot be read is refused with all its rows. */
    EntitlementsView importHits(CaseNo caseNo, byte[] xlsx);

    /** The hit does not stand against the person; the reason is kept. */
    EntitlementsView dismissHit(CaseNo caseNo, String hitId, DismissHit command);

    /** Command: exclude persons. */
    record ExcludePersons(List<ExcludedPerson> rows) {
        /** One person with the reason. */
        public record ExcludedPerson(String rowId, String reasonCode, String note) {}
    }

    /** Command: hits entered by hand. */
    record AddHits(List<Hit> hits) {
        /** One hit. */
        public record Hit(String rowId, String source, String text) {}
    }

    /** Command: a hit does not stand. */
    record DismissHit(String reason) {}
}
