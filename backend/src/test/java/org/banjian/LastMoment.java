package org.banjian;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Breaks the next change that this thread is about to commit. */
final class LastMoment implements TransactionExecutionListener {

    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    volatile @Nullable Thread armed;

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (Thread.currentThread() == armed && transaction.isNewTransaction() && !transaction.isReadOnly()) {
            throw new Broken();
        }
    }
}
