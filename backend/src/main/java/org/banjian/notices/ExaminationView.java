package org.banjian.notices;

import java.util.List;

/**
 * An objection under examination 核查异议, with the persons that the examiner has named so far.
 *
 * @param exclude rows of the roster to be taken out
 * @param restore rows of the roster to be put back
 */
public record ExaminationView(ObjectionView objection, List<String> exclude, List<String> restore) {
    public ExaminationView {
        exclude = List.copyOf(exclude);
        restore = List.copyOf(restore);
    }
}
