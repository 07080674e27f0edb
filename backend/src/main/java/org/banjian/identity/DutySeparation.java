package org.banjian.identity;

import java.util.Collection;
import java.util.Optional;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Separation of duties 职责分离, asked when a task is taken and again when it is finished. */
@Service
public class DutySeparation {

    DutySeparation() {}

    /**
     * S1: nobody handles a case of an organisation to which they belong. S2: duties of one case are held by different people, over all rounds;
     * the same duty may be done again by the same person.
     *
     * @param stepDuty the duty of the step; the applicant's own steps have none and are never refused
     * @param applicantOrganisationId whose case it is
     */
    public Optional<Refusal> check(
            Actor actor,
            @Nullable String stepDuty,
            @Nullable String applicantOrganisationId,
            Collection<PastAct> acts) {
        throw new UnsupportedOperationException();
    }
}
