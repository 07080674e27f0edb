package org.banjian.materials;

import org.banjian.cases.CaseAccess;
import org.banjian.identity.Actor;
import org.banjian.identity.spi.ObjectScope;
import org.springframework.stereotype.Component;

/** A file is seen by those who see its case. */
@Component
class MaterialFileScope implements ObjectScope {

    private final MaterialFiles files;
    private final CaseAccess access;

    MaterialFileScope(MaterialFiles files, CaseAccess access) {
        this.files = files;
        this.access = access;
    }

    @Override
    public String variable() {
        return "materialFileId";
    }

    @Override
    public boolean visible(Actor actor, String value) {
        return files.findById(value)
                .map(file -> access.visible(actor, file.caseNo()))
                .orElse(false);
    }
}
