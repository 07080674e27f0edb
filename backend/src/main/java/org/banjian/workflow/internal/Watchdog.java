package org.banjian.workflow.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.banjian.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Evaluates on a few threads of its own and gives up after a time limit: the engine has none. The limit is processor time, so that a
 * busy machine refuses nobody, with a longer one on the wall clock. Only for work that touches no database, since the caller's
 * transaction is not there.
 */
@Component
class Watchdog implements DisposableBean {

    static final Duration LIMIT = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    private final AtomicLong abandoned = new AtomicLong();
    private final AtomicLong threads = new AtomicLong();
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(4, 4, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(64), task -> {
                var thread = new Thread(task, "decision-" + threads.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });

    /** Refuses with {@code RULE_TIMEOUT} after the limit and {@code RULE_BUSY} when too many evaluations wait. */
    <T> T call(String what, Callable<T> work) {
        var watched = new Watched<>(work);
        Future<T> result;
        try {
            result = pool.submit(watched);
        } catch (RejectedExecutionException e) {
            throw new Refusal(503, "RULE_BUSY", "正在计算的决策表过多，请稍后再试。", null, List.of(), Map.of());
        }
        long start = System.nanoTime();
        try {
            while (System.nanoTime() - start < LONGEST.toNanos() && watched.processorTime() < LIMIT.toNanos()) {
                try {
                    return result.get(100, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillRunning) {
                    // look at the limits again
                }
            }
            result.cancel(true);
            LOG.error("Evaluation of {} was abandoned ({} so far)", what, abandoned.incrementAndGet());
            throw Refusal.unprocessable("RULE_TIMEOUT", "决策表 " + what + " 在 2 秒内没有算完，已停止。请联系政策管理人员检查该表。", null);
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while evaluating " + what, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Evaluation of " + what + " failed", e.getCause());
        }
    }

    /** How many evaluations were given up since the start. */
    long abandoned() {
        return abandoned.get();
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }

    private static final class Watched<T> implements Callable<T> {

        private final Callable<T> work;
        private volatile long thread = -1;
        private volatile long before;

        Watched(Callable<T> work) {
            this.work = work;
        }

        @Override
        public T call() throws Exception {
            before = TIMES.getCurrentThreadCpuTime();
            thread = Thread.currentThread().getId();
            return work.call();
        }

        long processorTime() {
            return thread < 0 ? 0 : TIMES.getThreadCpuTime(thread) - before;
        }
    }
}
