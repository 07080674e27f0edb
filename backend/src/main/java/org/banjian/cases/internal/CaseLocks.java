package org.banjian.cases.internal;

import java.util.HashSet;
import java.util.Set;
import org.banjian.identity.Actors;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.spi.CaseLock;
import org.banjian.workflow.spi.SystemActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Locks the case 办件 before anything of it is changed, so that people and timers follow one another and never block each other. */
@Component
class CaseLocks implements CaseLock, SystemActor {

    private final CaseFiles files;
    private final Actors actors;

    CaseLocks(CaseFiles files, Actors actors) {
        this.files = files;
        this.actors = actors;
    }

    @Override
    public void lock(CaseNo caseNo) {
        if (held().add(caseNo)) {
            files.locked(caseNo.value());
        }
    }

    /** The locked case. */
    CaseFile file(CaseNo caseNo) {
        lock(caseNo);
        return files.findById(caseNo.value()).orElseThrow(Refusal::notFound);
    }

    /** What this transaction locked already; a case is locked once. */
    @SuppressWarnings("unchecked")
    private Set<CaseNo> held() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashSet<>();
        }
        Set<CaseNo> held = (Set<CaseNo>) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new HashSet<>();
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(new Unbinding(held));
        }
        return held;
    }

    @Override
    public void run(Runnable work) {
        actors.runAsSystem(work);
    }

    private final class Unbinding implements TransactionSynchronization {

        private final Set<CaseNo> held;

        Unbinding(Set<CaseNo> held) {
            this.held = held;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CaseLocks.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseLocks.this, held);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseLocks.this);
        }
    }
}
