package org.banjian.notices.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.banjian.calendar.LegalClock;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Limits how many objections one address files in an hour 提交频率; the address itself is not kept. */
@Component
class ObjectionRate {

    static final int LIMIT = 5;
    static final int QUESTIONS = 20;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    ObjectionRate(
            JdbcClient jdbc, PersonalDataCipher cipher, LegalClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Counts one try before anything is kept, so that parallel tries cannot pass the limit. */
    void count(String client) {
        if (tries("objection:" + client) > LIMIT) {
            throw new Refusal(
                    429,
                    "TOO_MANY_OBJECTIONS",
                    "来自同一网络地址的异议一小时内最多受理 " + LIMIT + " 件，这一件没有保存。请一小时后再提交，或者直接联系公示的发布机构。",
                    null,
                    List.of(),
                    Map.of());
        }
    }

    /** Counts one question for the outcome, right or wrong. */
    void countQuestion(String client) {
        if (tries("objection-status:" + client) > QUESTIONS) {
            throw new Refusal(
                    429,
                    "TOO_MANY_QUESTIONS",
                    "来自同一网络地址的查询一小时内最多 " + QUESTIONS + " 次。请一小时后再查询，或者直接联系公示的发布机构。",
                    null,
                    List.of(),
                    Map.of());
        }
    }

    private int tries(String what) {
        Integer tries = transaction.execute(status -> counted(cipher.blindIndex(what)));
        return tries == null ? 0 : tries;
    }

    private int counted(String index) {
        LocalDateTime now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        LocalDateTime oldest = now.minus(WINDOW);
        jdbc.sql("delete from objection_attempt where window_from < ?")
                .param(oldest.minusDays(1))
                .update();
        if (counted(index, now, oldest) == 0) {
            try {
                jdbc.sql("insert into objection_attempt (client_index, window_from, tries) values (?, ?, 1)")
                        .params(index, now)
                        .update();
            } catch (DuplicateKeyException countedMeanwhile) {
                counted(index, now, oldest);
            }
        }
        return jdbc.sql("select tries from objection_attempt where client_index = ?")
                .param(index)
                .query(Integer.class)
                .single();
    }

    private int counted(String index, LocalDateTime now, LocalDateTime oldest) {
        int begun = jdbc.sql(
                        "update objection_attempt set window_from = ?, tries = 1 where client_index = ? and window_from < ?")
                .params(now, index, oldest)
                .update();
        return begun > 0
                ? begun
                : jdbc.sql("update objection_attempt set tries = tries + 1 where client_index = ?")
                        .param(index)
                        .update();
    }
}
