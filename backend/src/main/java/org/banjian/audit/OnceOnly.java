package org.banjian.audit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a command of one person take effect once per idempotency key 同一请求只办一次 and answers repetitions with the first answer. */
@Service
public class OnceOnly {

    OnceOnly() {}

    /**
     * Runs the command in one transaction together with its receipt. The caller must not hold a transaction: a concurrent repetition waits for
     * the first and gets the same answer. A refused command leaves no receipt.
     */
    public <T> T run(@Nullable String key, String personId, String requestHash, Class<T> type, Supplier<T> command) {
        throw new UnsupportedOperationException();
    }

    /** Hash of what is asked, for {@link #run}: the operation with its path and the request body. */
    public String hashOf(String operation, @Nullable Object body) {
        throw new UnsupportedOperationException();
    }
}
