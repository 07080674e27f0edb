package org.banjian.rosters.internal;

import java.util.Optional;
import org.banjian.shared.CaseNo;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One row per case that every change of its roster locks first, and whose version counts the changes. */
@Component
class RosterHeads {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    RosterHeads(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes the row of a case; before the transaction that locks it. */
    void prepare(CaseNo caseNo) {
        if (version(caseNo).isPresent()) {
            return;
        }
        try {
            alone.executeWithoutResult(status -> jdbc.sql("insert into roster (case_no, version) values (?, 0)")
                    .param(caseNo.value())
                    .update());
        } catch (DuplicateKeyException somebodyElseDid) {
            // that is as good
        }
    }

    /** The roster stands still until the caller's transaction ends; 0 for a case that never had one. */
    int lock(CaseNo caseNo) {
        return jdbc.sql("select version from roster where case_no = ? for update")
                .param(caseNo.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    Optional<Integer> version(CaseNo caseNo) {
        return jdbc.sql("select version from roster where case_no = ?")
                .param(caseNo.value())
                .query(Integer.class)
                .optional();
    }

    void changed(CaseNo caseNo) {
        jdbc.sql("update roster set version = version + 1 where case_no = ?")
                .param(caseNo.value())
                .update();
    }
}
