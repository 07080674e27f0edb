package org.banjian.inbox;

import org.springframework.stereotype.Service;

/** Keeps the projection honest: compares it with the engine, and builds it anew. */
@Service
public class InboxProjection {

    InboxProjection() {}

    public ReconciliationReport reconcile() {
        throw new UnsupportedOperationException();
    }

    /** Writes the open rows anew from the engine's open tasks; finished rows stay. */
    public ReconciliationReport rebuild() {
        throw new UnsupportedOperationException();
    }
}
