package org.banjian.payments.internal;

import org.banjian.shared.CaseNo;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An account 账户 of the ledger. Its balance is debits less credits.
 *
 * @param limited whether the balance may never fall below zero
 */
record Account(
        String id,
        Kind kind,
        String name,
        @Nullable String region,
        @Nullable Integer year,
        @Nullable String caseNo,
        boolean limited) {

    /** What stands on it. */
    enum Kind {
        FUND,
        BUDGET,
        GRANT,
        PAYABLE,
        TRANSIT,
        DISTRICT
    }

    static Account fund(RegionCode region, int year) {
        return new Account(
                "fund:" + region + ":" + year, Kind.FUND, year + " 年资金来源", region.value(), year, null, false);
    }

    /** The appropriated budget of a region and year. */
    static Account budget(RegionCode region, int year) {
        return new Account(
                "budget:" + region + ":" + year, Kind.BUDGET, year + " 年预算", region.value(), year, null, true);
    }

    /** What was approved for the case. */
    static Account grant(CaseNo caseNo) {
        return ofCase("grant:", Kind.GRANT, "核定补贴", caseNo);
    }

    /** What the applicant is owed: its credit balance. */
    static Account payable(CaseNo caseNo) {
        return ofCase("payable:", Kind.PAYABLE, "应付补贴", caseNo);
    }

    /** What was taken from the budget and has not arrived. */
    static Account transit(CaseNo caseNo) {
        return ofCase("transit:", Kind.TRANSIT, "上级在途资金", caseNo);
    }

    /** What has arrived and is not paid out; no case pays with another's money. */
    static Account district(CaseNo caseNo) {
        return new Account("district:" + caseNo, Kind.DISTRICT, "已拨入待付资金", null, null, caseNo.value(), true);
    }

    private static Account ofCase(String prefix, Kind kind, String name, CaseNo caseNo) {
        return new Account(prefix + caseNo, kind, name, null, null, caseNo.value(), false);
    }
}
