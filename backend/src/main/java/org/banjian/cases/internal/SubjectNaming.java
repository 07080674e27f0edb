package org.banjian.cases.internal;

import java.util.Optional;
import org.banjian.cases.spi.SubjectNames;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules that own subjects 办理对象 what people call them. */
@Component
class SubjectNaming {

    private static final int LONGEST = 200;

    private final ObjectProvider<SubjectNames> owners;

    SubjectNaming(ObjectProvider<SubjectNames> owners) {
        this.owners = owners;
    }

    /** Null for the case itself, and for a subject that nobody names. */
    @Nullable
    String of(CaseNo caseNo, @Nullable String subject) {
        return subject == null
                ? null
                : owners.orderedStream()
                        .map(owner -> owner.nameOf(caseNo, subject))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(name -> name.length() <= LONGEST ? name : name.substring(0, LONGEST))
                        .orElse(null);
    }
}
