package org.banjian.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.banjian.cases.TaskWork;
import org.banjian.identity.Actor;
import org.banjian.identity.PlatformRole;

/** Whose work a task is 办理队列: a role in an office, or the organisation that applies. Every list is read lane by lane. */
record Lane(String key) {

    static Lane ofOffice(String officeId, PlatformRole role) {
        return new Lane(officeId + ":" + role.name());
    }

    static Lane ofApplicant(String organisationId) {
        return new Lane(organisationId + ":APPLICANT");
    }

    static Lane of(TaskWork work) {
        String office = work.officeId();
        return office == null
                ? ofApplicant(Objects.requireNonNull(work.organisationId()))
                : ofOffice(office, work.platformRole());
    }

    /** The lanes that an actor may take from. */
    static List<Lane> of(Actor actor) {
        String office = actor.officeId();
        String organisation = actor.organisationId();
        if (office != null) {
            return Arrays.stream(PlatformRole.values())
                    .filter(actor::has)
                    .map(role -> ofOffice(office, role))
                    .toList();
        }
        return organisation == null ? List.of() : List.of(ofApplicant(organisation));
    }

    /** A person in one unit: what is held for one office is not seen while acting for another. */
    static String holder(String personId, String unitId) {
        return personId + "@" + unitId;
    }

    static String holder(Actor actor) {
        String office = actor.officeId();
        String organisation = actor.organisationId();
        return holder(actor.personId(), office != null ? office : organisation != null ? organisation : "");
    }
}
