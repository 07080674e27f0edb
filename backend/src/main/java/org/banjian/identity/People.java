package org.banjian.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People 人员 and whom they act for. */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonStore store;
    private final Memberships memberships;

    People(PersonStore store, Memberships memberships) {
        this.store = store;
        this.memberships = memberships;
    }

    public Optional<PersonView> byId(String personId) {
        return store.findById(personId).map(Person::view);
    }

    /** People with a current membership of that role in the office, by name. */
    public List<PersonView> membersOf(String officeId, PlatformRole role) {
        List<String> ids = memberships.personIdsIn(officeId, role);
        return ids.isEmpty()
                ? List.of()
                : store.activeByName(ids).stream().map(Person::view).toList();
    }

    /** All actors that a person can be now, one per current membership; for tests, the rehearsal and the choice of membership. */
    public List<Actor> actorsOf(String login) {
        return store.findByLogin(login)
                .map(person -> memberships.current(person.id()).stream()
                        .map(Acting::actor)
                        .toList())
                .orElse(List.of());
    }
}
