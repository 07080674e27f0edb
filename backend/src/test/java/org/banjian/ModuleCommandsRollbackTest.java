package org.banjian;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banjian.benefits.Exclusions;
import org.banjian.inspections.Inspections;
import org.banjian.notices.NoticeDesk;
import org.banjian.notices.ObjectionDesk;
import org.banjian.notices.PublicNotices;
import org.banjian.payments.AppropriationDesk;
import org.banjian.payments.MoneyTest;
import org.banjian.payments.PaymentDesk;
import org.banjian.payments.PaymentReturns;
import org.banjian.rosters.RosterDesk;
import org.banjian.training.Training;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The commands of the modules above cases, one after another on one case: each is first broken at the last moment before its commit, leaves
 * nothing behind, and works when it is given again. The commands of cases themselves are in {@code CommandRollbackTest}.
 */
class ModuleCommandsRollbackTest {

    static final List<Class<?>> DESKS = List.of(
            RosterDesk.class,
            Training.class,
            Inspections.class,
            Exclusions.class,
            NoticeDesk.class,
            ObjectionDesk.class,
            PublicNotices.class,
            PaymentDesk.class,
            PaymentReturns.class,
            AppropriationDesk.class);

    static final Set<String> READING = Set.of(
            "RosterDesk.view",
            "RosterDesk.rows",
            "RosterDesk.importOf",
            "RosterDesk.importRows",
            "RosterDesk.removals",
            "RosterDesk.writeTemplate",
            "RosterDesk.writeErrors",
            "RosterDesk.exports",
            "Inspections.of",
            "NoticeDesk.of",
            "NoticeDesk.preview",
            "NoticeDesk.print",
            "NoticeDesk.objections",
            "ObjectionDesk.of",
            "PublicNotices.status",
            "PublicNotices.list",
            "PublicNotices.page",
            "PublicNotices.lines",
            "PublicNotices.document",
            "PaymentDesk.desk",
            "PaymentDesk.batch");

    /** A row of the database, so that two can be compared. */
    static String text(Map<String, Object> row) {
        return row.values().stream()
                .map(value -> value instanceof java.sql.Clob || value instanceof byte[] ? "" : String.valueOf(value))
                .collect(Collectors.joining("|"));
    }

    interface OneAfterAnother extends MoneyTest {

        @Test
        default void eachCommandIsWholeOrNothing() throws Exception {
            new CommandWalk(this).walk();
        }
    }

    @Nested
    class OnH2 extends MoneyTest.OnH2 implements OneAfterAnother {}

    @Nested
    class OnMySql extends MoneyTest.OnMySql implements OneAfterAnother {}
}
