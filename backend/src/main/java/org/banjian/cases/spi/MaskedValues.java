package org.banjian.cases.spi;

import java.util.List;
import java.util.Optional;
import org.banjian.cases.RevealedValue;
import org.banjian.identity.Actor;
import org.banjian.shared.CaseNo;

/** Masked values that another module keeps of a case 隐藏内容, each of which an officer may ask for in full. */
public interface MaskedValues {

    /** First part of the paths, beginning with {@code @}, which no form's id does. */
    String prefix();

    /** Whether the actor answers for the value although he holds no task of the case. */
    default boolean responsible(Actor actor, CaseNo caseNo, List<String> path) {
        return false;
    }

    /** @param path what follows the prefix; ids and names of fields, never a value */
    Optional<RevealedValue> find(CaseNo caseNo, List<String> path);
}
