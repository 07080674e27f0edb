package org.banjian.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a command of one person take effect once per idempotency key 同一请求只办一次 and answers repetitions with the first answer. */
@Service
public class OnceOnly {

    private static final int LONGEST_KEY = 100;
    private static final int ATTEMPTS = 8;
    private static final Pattern KEY = Pattern.compile("[!-~]+");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CanonicalJson json;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    OnceOnly(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            CanonicalJson json,
            PersonalDataCipher cipher,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Runs the command in one transaction together with its receipt. The caller must not hold a transaction: a concurrent repetition waits for
     * the first and gets the same answer. A refused command leaves no receipt. A command that the database chose as the victim of a deadlock
     * is run again from the start.
     */
    public <T> T run(@Nullable String key, String personId, String requestHash, Class<T> type, Supplier<T> command) {
        String checked = checked(key);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "OnceOnly.run opens the transaction itself and must not be called inside one");
        }
        PessimisticLockingFailureException lastLost = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<T> known = answerOf(checked, personId, requestHash, type);
            if (known.isPresent()) {
                return known.get();
            }
            try {
                return runWithReceipt(checked, personId, requestHash, command);
            } catch (ReceiptTaken anotherWasFaster) {
                continue;
            } catch (PessimisticLockingFailureException lost) {
                lastLost = lost;
            }
        }
        if (lastLost != null) {
            throw lastLost;
        }
        throw Refusal.conflict("REQUEST_IN_PROGRESS", "相同的请求正在办理，请稍候刷新页面查看结果，不要重复提交。");
    }

    private <T> T runWithReceipt(String key, String personId, String requestHash, Supplier<T> command) {
        T answered = transaction.execute(status -> {
            insert(key, personId, requestHash);
            T answer = command.get();
            jdbc.sql("update request_receipt set answer = ? where person_id = ? and request_key = ?")
                    .params(cipher.encrypt(json.write(answer)), personId, key)
                    .update();
            return answer;
        });
        if (answered == null) {
            throw new IllegalStateException("a command that may be repeated must answer something");
        }
        return answered;
    }

    private void insert(String key, String personId, String requestHash) {
        try {
            jdbc.sql(
                            "insert into request_receipt (person_id, request_key, request_hash, received_at) values (?, ?, ?, ?)")
                    .params(personId, key, requestHash, LocalDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new ReceiptTaken();
        }
    }

    private <T> Optional<T> answerOf(String key, String personId, String requestHash, Class<T> type) {
        return jdbc.sql("select request_hash, answer from request_receipt where person_id = ? and request_key = ?")
                .params(personId, key)
                .query((row, n) -> {
                    if (!requestHash.equals(row.getString(1))) {
                        throw Refusal.unprocessable(
                                "IDEMPOTENCY_KEY_REUSED", "同一个提交编号已用于另一份内容，本次内容没有保存。请刷新页面后重新提交。", null);
                    }
                    return json.read(cipher.decrypt(row.getString(2)), type);
                })
                .optional();
    }

    /** Hash of what is asked, for {@link #run}: the operation with its path and the request body. */
    public String hashOf(String operation, @Nullable Object body) {
        return Digests.sm3(operation + "\n" + json.write(body));
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw Refusal.badRequest("IDEMPOTENCY_KEY_MISSING", "请求缺少提交编号（Idempotency-Key），没有办理。请刷新页面后重新提交。");
        }
        if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
            throw Refusal.badRequest(
                    "IDEMPOTENCY_KEY_INVALID", "提交编号（Idempotency-Key）应为不超过 100 个字母、数字或符号，没有办理。请刷新页面后重新提交。");
        }
        return key;
    }

    @SuppressWarnings("serial") // never leaves this class
    private static final class ReceiptTaken extends RuntimeException {
        ReceiptTaken() {
            super(null, null, false, false);
        }
    }
}
