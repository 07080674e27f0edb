package org.banjian.workflow.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Evaluates expressions on threads of its own and gives up after the limits of {@link Watchdog}. What an expression's functions ask of the
 * database comes back to the caller's thread as an errand, so that they see the caller's transaction.
 */
@Component
class FeelWatchdog implements DisposableBean {

    private static final int MOST = 256;
    private static final Logger LOG = LoggerFactory.getLogger(FeelWatchdog.class);
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    /** What the evaluation leaves to the thread that waits for it. */
    static final class Errands {

        private final BlockingQueue<FutureTask<?>> waiting = new LinkedBlockingQueue<>();

        /** Called by the evaluation: has the work done by the caller's thread and waits for it. */
        @Nullable
        Object run(Callable<@Nullable Object> work) {
            FutureTask<@Nullable Object> errand = new FutureTask<>(work);
            waiting.add(errand);
            return got(errand);
        }
    }

    private final AtomicLong abandoned = new AtomicLong();
    private final AtomicLong threads = new AtomicLong();
    private final Duration limit;
    private final Duration longest;
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(0, MOST, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                var thread = new Thread(task, "expression-" + threads.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });

    FeelWatchdog() {
        this(Watchdog.LIMIT, Watchdog.LONGEST);
    }

    FeelWatchdog(Duration limit, Duration longest) {
        this.limit = limit;
        this.longest = longest;
    }

    /** Refuses with {@code RULE_TIMEOUT} after the limit and {@code RULE_BUSY} when too many evaluations run. */
    <T> T call(String what, Errands errands, Callable<T> work) {
        long[] thread = {-1, 0};
        FutureTask<T> evaluation =
                new FutureTask<>(() -> {
                    synchronized (thread) {
                        thread[1] = TIMES.getCurrentThreadCpuTime();
                        thread[0] = Thread.currentThread().getId();
                    }
                    return work.call();
                }) {
                    @Override
                    protected void done() {
                        errands.waiting.add(this); // wakes the caller
                    }
                };
        try {
            pool.execute(evaluation);
        } catch (RejectedExecutionException e) {
            throw new Refusal(503, "RULE_BUSY", "正在计算的表达式过多，请稍后再试。", null, List.of(), Map.of());
        }
        long start = System.nanoTime();
        try {
            while (System.nanoTime() - start < longest.toNanos() && used(thread) < limit.toNanos()) {
                FutureTask<?> errand = errands.waiting.poll(100, TimeUnit.MILLISECONDS);
                if (errand == evaluation) {
                    return got(evaluation);
                }
                if (errand != null) {
                    errand.run();
                }
            }
        } catch (InterruptedException e) {
            evaluation.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while evaluating " + what, e);
        }
        evaluation.cancel(true);
        LOG.error("Evaluation of an expression was abandoned ({} so far)", abandoned.incrementAndGet());
        throw Refusal.unprocessable("RULE_TIMEOUT", what + "在规定时间内没有算完，已停止。请联系政策管理人员检查。", null);
    }

    private static long used(long[] thread) {
        synchronized (thread) {
            return thread[0] < 0 ? 0 : TIMES.getThreadCpuTime(thread[0]) - thread[1];
        }
    }

    private static <T> T got(FutureTask<T> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
