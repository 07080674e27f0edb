package org.banjian.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many hands at the same moment. */
public final class Crowd {

    public static final int EIGHT = 8;

    private Crowd() {}

    /** The same eight times. */
    public static List<Object> eight(Callable<?> act) throws Exception {
        return together(Collections.nCopies(EIGHT, act));
    }

    /** What each of them got: the answer, or what was thrown; in the order of the acts. */
    public static List<Object> together(List<? extends Callable<?>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService crowd = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> act : acts) {
                running.add(crowd.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    try {
                        return act.call();
                    } catch (Exception thrown) {
                        return thrown;
                    }
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> one : running) {
                answers.add(one.get(180, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            crowd.shutdownNow();
        }
    }
}
