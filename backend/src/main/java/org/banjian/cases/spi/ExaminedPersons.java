package org.banjian.cases.spi;

import java.util.List;
import java.util.Optional;
import org.banjian.shared.CaseNo;

/** What an examination found about persons of a case 核查涉及的人员; implemented by the module that examines, for the one that knows the persons' benefits. */
public interface ExaminedPersons {

    /** The examination that was finished in this transaction and is not applied yet. */
    Optional<Examined> pending(CaseNo caseNo);

    /**
     * Rows of the roster.
     *
     * @param taskId the task in which it was found
     * @param exclude who has no right
     * @param restore who was excluded before and has a right
     */
    record Examined(String taskId, List<String> exclude, List<String> restore) {
        public Examined {
            exclude = List.copyOf(exclude);
            restore = List.copyOf(restore);
        }
    }
}
