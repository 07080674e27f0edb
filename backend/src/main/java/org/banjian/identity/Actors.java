package org.banjian.identity;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Service;

/** Who acts in the current thread 当前办理人. */
@Service
public class Actors {

    Actors() {}

    /** Refuses with 401 NOT_SIGNED_IN when nobody acts. */
    public Actor current() {
        throw new UnsupportedOperationException();
    }

    public Optional<Actor> find() {
        throw new UnsupportedOperationException();
    }

    /** Lets an actor act for the length of a call, whoever is signed in; for the scheduler, the rehearsal and tests. */
    public <T> T callAs(Actor actor, Callable<T> call) {
        throw new UnsupportedOperationException();
    }
}
