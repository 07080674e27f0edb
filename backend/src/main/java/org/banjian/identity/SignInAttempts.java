package org.banjian.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the tries of each account 登录尝试, whether the account exists or not. A try is counted before the password is looked at, so that
 * parallel tries cannot pass the limit.
 */
@Component
class SignInAttempts {

    static final int LIMIT = 10;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Counts one try; answers the refusal if the account is locked now. Needs a transaction that commits. */
    Optional<Refusal> begin(String login) {
        String index = index(login);
        LocalDateTime now = LocalDateTime.now(clock);
        count(index, now);
        Tries tries = jdbc.sql("select failures, locked_until from sign_in_attempt where login_index = ?")
                .param(index)
                .query((row, n) -> new Tries(row.getInt(1), Optional.ofNullable(row.getObject(2, LocalDateTime.class))))
                .single();
        if (tries.lockedUntil().isPresent() && tries.lockedUntil().get().isAfter(now)) {
            return Optional.of(locked(now, tries.lockedUntil().get()));
        }
        if (tries.lockedUntil().isPresent()) {
            set(index, 1, null);
            return Optional.empty();
        }
        if (tries.failures() > LIMIT) {
            LocalDateTime until = now.plus(LOCKED_FOR);
            set(index, 0, until);
            return Optional.of(locked(now, until));
        }
        return Optional.empty();
    }

    void forget(String login) {
        jdbc.sql("delete from sign_in_attempt where login_index = ?")
                .param(index(login))
                .update();
    }

    boolean locked(String login) {
        return jdbc.sql("select count(*) from sign_in_attempt where login_index = ? and locked_until > ?")
                        .params(index(login), LocalDateTime.now(clock))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void count(String index, LocalDateTime now) {
        if (counted(index, now)) {
            return;
        }
        jdbc.sql("delete from sign_in_attempt where tried_at < ?")
                .param(now.minus(KEPT_FOR))
                .update();
        try {
            jdbc.sql("insert into sign_in_attempt (login_index, failures, tried_at) values (?, 1, ?)")
                    .params(index, now)
                    .update();
        } catch (DuplicateKeyException countedMeanwhile) {
            counted(index, now);
        }
    }

    private boolean counted(String index, LocalDateTime now) {
        return jdbc.sql("update sign_in_attempt set failures = failures + 1, tried_at = ? where login_index = ?")
                        .params(now, index)
                        .update()
                > 0;
    }

    private void set(String index, int failures, @Nullable LocalDateTime until) {
        jdbc.sql("update sign_in_attempt set failures = :failures, locked_until = :until where login_index = :index")
                .param("failures", failures)
                .param("until", until)
                .param("index", index)
                .update();
    }

    private String index(String login) {
        return cipher.blindIndex("login:" + login);
    }

    private static Refusal locked(LocalDateTime now, LocalDateTime until) {
        long minutes = Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
        return new Refusal(
                429,
                "ACCOUNT_LOCKED",
                "密码连续输错 " + LIMIT + " 次，账号已锁定，请 " + minutes + " 分钟后再试，或联系系统管理员解锁。",
                null,
                List.of(),
                Map.of("retryAfterMinutes", minutes));
    }

    private record Tries(int failures, Optional<LocalDateTime> lockedUntil) {}
}
