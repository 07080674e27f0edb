package org.banjian.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Separation of duties 职责分离, asked when a task is taken and again when it is finished. */
@Service
public class DutySeparation {

    /** The duty of who examines what the public objects to. */
    public static final String OBJECTION = "objection";

    private final Memberships memberships;

    DutySeparation(Memberships memberships) {
        this.memberships = memberships;
    }

    /**
     * S1: nobody handles a case of an organisation to which they belong, in whatever membership they act. S2: duties of one case are held by
     * different people, over all rounds; the same duty may be done again by the same person. S5: an objection is not decided by who made one of
     * the decisions that it is against, and who has decided it makes none afterwards.
     *
     * @param stepDuty the duty of the step; the applicant's own steps have none and are never refused
     * @param applicantOrganisationId whose case it is
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> check(
            Actor actor,
            @Nullable String stepDuty,
            @Nullable String applicantOrganisationId,
            Collection<PastAct> acts) {
        if (stepDuty == null) {
            return Optional.empty();
        }
        if (applicantOrganisationId != null && belongsTo(actor, applicantOrganisationId)) {
            return Optional.of(refusal("S1", "您在申请单位任职，按职责分离要求（S1）不能办理本单位的办件，请由其他人员办理。"));
        }
        return acts.stream()
                .filter(act ->
                        act.personId().equals(actor.personId()) && !act.duty().equals(stepDuty))
                .findFirst()
                .map(act -> stepDuty.equals(OBJECTION) || act.duty().equals(OBJECTION)
                        ? objection(stepDuty)
                        : refusal("S2", "您已办理过本办件的其他环节，按职责分离要求（S2）同一人不能办理两种不同职责的环节，请由其他人员办理。"));
    }

    private static Refusal objection(String stepDuty) {
        return refusal(
                "S5",
                stepDuty.equals(OBJECTION)
                        ? "您参与过本办件的审核、公示或者批复，按职责分离要求（S5）不能核查对它的异议，请由其他人员核查。"
                        : "您核查过对本办件的异议，按职责分离要求（S5）不能再办理本办件的其他环节，请由其他人员办理。");
    }

    private boolean belongsTo(Actor actor, String organisationId) {
        return organisationId.equals(actor.organisationId())
                || memberships.current(actor.personId()).stream()
                        .anyMatch(acting -> organisationId.equals(acting.actor().organisationId()));
    }

    private static Refusal refusal(String rule, String sentence) {
        return new Refusal(403, "DUTY_SEPARATION", sentence, null, List.of(), Map.of("rule", rule));
    }
}
