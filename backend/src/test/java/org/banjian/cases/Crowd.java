package org.banjian.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Eight who press their button at the same moment, every second one another button. */
final class Crowd {

    static final int ROUNDS = Integer.getInteger("banjian.race.rounds", 3);
    private static final int SIZE = 8;

    private Crowd() {}

    /** Answers and exceptions of the two kinds. */
    static void together(Callable<Object> one, List<Object> ofOne, Callable<Object> other, List<Object> ofOther) {
        ExecutorService crowd = Executors.newFixedThreadPool(SIZE);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Object>> answers = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                Callable<Object> call = i % 2 == 0 ? one : other;
                answers.add(crowd.submit(() -> {
                    start.await();
                    try {
                        return call.call();
                    } catch (Exception failed) {
                        return failed;
                    }
                }));
            }
            start.countDown();
            for (int i = 0; i < SIZE; i++) {
                (i % 2 == 0 ? ofOne : ofOther).add(answers.get(i).get(120, TimeUnit.SECONDS));
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            crowd.shutdownNow();
        }
    }
}
