package org.banjian.documents;

import org.banjian.identity.Actor;
import org.banjian.identity.spi.ObjectScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A document is visible to those who see its case. */
@Component
class DocumentScope implements ObjectScope {

    private final DocumentRows rows;
    private final ObjectProvider<ObjectScope> scopes;

    DocumentScope(DocumentRows rows, ObjectProvider<ObjectScope> scopes) {
        this.rows = rows;
        this.scopes = scopes;
    }

    @Override
    public String variable() {
        return "documentId";
    }

    @Override
    public boolean visible(Actor actor, String value) {
        return rows.byId(value).filter(row -> caseVisible(actor, row.caseNo())).isPresent();
    }

    private boolean caseVisible(Actor actor, String caseNo) {
        return scopes.stream().anyMatch(scope -> scope.variable().equals("caseNo") && scope.visible(actor, caseNo));
    }
}
