package org.banjian.documents;

import java.util.Map;
import org.banjian.audit.AuditTrail;
import org.banjian.identity.Actors;
import org.banjian.shared.CaseNo;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says in the trail who read a document 查阅留痕: issued papers hold the phone of the contact in full, as their annex asks. */
@Component
class DocumentTrail {

    private final AuditTrail trail;
    private final Actors actors;
    private final TransactionTemplate transaction;

    DocumentTrail(AuditTrail trail, Actors actors, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void read(DocumentRead event) {
        DocumentView document = event.document();
        actors.find()
                .ifPresent(actor -> transaction.executeWithoutResult(status -> trail.append(
                        actor.auditActor(),
                        "DOCUMENT_READ",
                        "document",
                        document.id(),
                        new CaseNo(document.caseNo()),
                        Map.of("sha256", document.sha256()))));
    }
}
