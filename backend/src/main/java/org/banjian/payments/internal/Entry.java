package org.banjian.payments.internal;

import org.banjian.identity.Actor;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;

/** One entry 分录 to be booked: the same amount on the debit of one account and the credit of another. */
record Entry(
        Account debit,
        Account credit,
        Money amount,
        EntryKind kind,
        @Nullable CaseNo caseNo,
        @Nullable Phase phase,
        @Nullable String instructionId,
        @Nullable String voucherNo,
        String text,
        @Nullable String clause,
        String personName,
        String unitName) {

    static String nameOf(@Nullable Actor actor) {
        return actor == null ? "系统" : actor.personName();
    }

    static String unitOf(@Nullable Actor actor) {
        return actor == null ? "系统" : actor.unitName();
    }
}
