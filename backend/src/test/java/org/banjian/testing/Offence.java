package org.banjian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.banjian.audit.spi.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A statement about the data that somebody breaks with plain SQL, past every command. Whatever is done is taken back.
 *
 * @param invariant id of what it breaks
 * @param says what the report must contain, with the same names as the SQL
 * @param sql statements one after the other
 */
public record Offence(String invariant, String says, List<String> sql) {

    private static final int ALL = 10_000;

    public static Offence of(String invariant, String says, String... sql) {
        return new Offence(invariant, says, List.of(sql));
    }

    /** Nothing is reported before; afterwards it is, by the invariant that it breaks. */
    public void isReported(
            List<Invariant> invariants,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Map<String, String> names) {
        String expected = filled(says, names);
        // two transactions: what the first has read would be remembered in the same one
        takenBack(
                transactions,
                () -> assertThat(offenders(invariants)).as("before").doesNotContain(expected));
        takenBack(transactions, () -> {
            for (String statement : sql) {
                assertThat(jdbc.sql(statement).params(names).update())
                        .as(statement)
                        .isPositive();
            }
            assertThat(offenders(invariants)).as("after %s", sql).contains(expected);
        });
    }

    private static void takenBack(PlatformTransactionManager transactions, Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            work.run();
        });
    }

    private List<String> offenders(List<Invariant> invariants) {
        List<Invariant> asked =
                invariants.stream().filter(one -> one.id().equals(invariant)).toList();
        assertThat(asked).as(invariant).isNotEmpty();
        return asked.stream().flatMap(one -> one.offenders(ALL).stream()).toList();
    }

    private static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(":" + name.getKey(), name.getValue());
        }
        return filled;
    }

    @Override
    public String toString() {
        return invariant + " " + says;
    }
}
