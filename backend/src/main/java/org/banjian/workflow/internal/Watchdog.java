package org.banjian.workflow.internal;

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
 * Evaluates on a few threads of its own and gives up after a time limit: the engine has none. Only for work that touches no database,
 * since the caller's transaction is not there.
 */
@Component
class Watchdog implements DisposableBean {

    static final Duration LIMIT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

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
        Future<T> result;
        try {
            result = pool.submit(work);
        } catch (RejectedExecutionException e) {
            throw new Refusal(503, "RULE_BUSY", "正在计算的决策表过多，请稍后再试。", null, List.of(), Map.of());
        }
        try {
            return result.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            LOG.error(
                    "Evaluation of {} took more than {} and was abandoned ({} so far)",
                    what,
                    LIMIT,
                    abandoned.incrementAndGet());
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
}
