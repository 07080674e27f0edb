package org.banjian.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** People 人员 and whom they act for. */
@Service
public class People {

    People() {}

    public Optional<PersonView> byId(String personId) {
        throw new UnsupportedOperationException();
    }

    /** People with a current membership of that role in the office, by name. */
    public List<PersonView> membersOf(String officeId, PlatformRole role) {
        throw new UnsupportedOperationException();
    }

    /** All actors that a person can be now, one per current membership; for tests, the rehearsal and the choice of membership. */
    public List<Actor> actorsOf(String login) {
        throw new UnsupportedOperationException();
    }
}
