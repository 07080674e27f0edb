package org.banjian.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banjian.audit.spi.Invariant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks all invariants 账务与数据核对 of all modules. */
@Service
public class Invariants {

    private static final int SHOWN = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Invariants.class);

    private final ObjectProvider<Invariant> invariants;
    private final TransactionTemplate transaction;

    Invariants(ObjectProvider<Invariant> invariants, PlatformTransactionManager transactions) {
        this.invariants = invariants;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** In the order of their numbers; one that cannot be checked counts as broken. */
    public List<InvariantReport> check() {
        return invariants.stream()
                .sorted(Comparator.comparing(
                                (Invariant invariant) -> invariant.id().replaceAll("[0-9]", ""))
                        .thenComparingInt(Invariants::number)
                        .thenComparing(Invariant::name))
                .map(this::check)
                .toList();
    }

    private InvariantReport check(Invariant invariant) {
        List<String> found = new ArrayList<>();
        try {
            try {
                transaction.executeWithoutResult(status -> found.addAll(invariant.offenders(SHOWN)));
            } catch (UnexpectedRollbackException refusedInside) {
                // nothing was written: what was refused on the way, such as a damaged file, is what was found
                LOG.debug("invariant {} met a refusal", invariant.id(), refusedInside);
            }
            return new InvariantReport(invariant.id(), invariant.name(), found.isEmpty(), found);
        } catch (RuntimeException failed) {
            LOG.error("invariant {} could not be checked", invariant.id(), failed);
            return new InvariantReport(invariant.id(), invariant.name(), false, List.of("未能完成核对，请查看系统日志。"));
        }
    }

    private static int number(Invariant invariant) {
        String digits = invariant.id().replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
