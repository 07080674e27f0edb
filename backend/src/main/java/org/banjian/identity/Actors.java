package org.banjian.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who acts in the current thread 当前办理人. */
@Service
public class Actors {

    private final ThreadLocal<@Nullable Actor> acting = new ThreadLocal<>();

    Actors() {}

    /** Refuses with 401 NOT_SIGNED_IN when nobody acts. */
    public Actor current() {
        return find().orElseThrow(
                        () -> new Refusal(401, "NOT_SIGNED_IN", "您尚未登录或登录已过期，请重新登录。", null, List.of(), Map.of()));
    }

    public Optional<Actor> find() {
        return Optional.ofNullable(acting.get());
    }

    /** Lets an actor act for the length of a call, whoever is signed in; for the scheduler, the rehearsal and tests. */
    public <T> T callAs(Actor actor, Callable<T> call) {
        Actor before = acting.get();
        acting.set(actor);
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            restore(before);
        }
    }

    /** Nobody acts for the length of the work: timers are the platform's own deed, whoever made them fire. */
    public void runAsSystem(Runnable work) {
        Actor before = acting.get();
        acting.remove();
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    void actsAs(@Nullable Actor actor) {
        restore(actor);
    }

    private void restore(@Nullable Actor actor) {
        if (actor == null) {
            acting.remove();
        } else {
            acting.set(actor);
        }
    }
}
