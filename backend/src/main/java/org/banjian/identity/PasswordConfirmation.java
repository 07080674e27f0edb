package org.banjian.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.banjian.audit.AuditTrail;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fresh authentication 重新验证身份 before a second person's confirmation: the person types the password of the own account once more. */
@Service
public class PasswordConfirmation {

    private static final int ATTEMPTS = 10;

    private final PersonStore people;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    PasswordConfirmation(
            PersonStore people,
            SignInAttempts attempts,
            Passwords passwords,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** 422 PASSWORD_WRONG; 429 ACCOUNT_LOCKED as at sign-in, with which the tries are counted together. Not inside a transaction. */
    public void require(Actor actor, @Nullable String password) {
        Person person = people.findById(actor.personId()).orElseThrow(Refusal::notFound);
        Optional<Refusal> locked =
                Objects.requireNonNull(tried(() -> transaction.execute(status -> attempts.begin(person.login()))));
        if (locked.isPresent()) {
            throw locked.get();
        }
        if (!passwords.matches(Objects.requireNonNullElse(password, ""), person)) {
            transaction.executeWithoutResult(status ->
                    audit.append(actor.auditActor(), "REFUSE_CONFIRMATION", "person", person.id(), null, Map.of()));
            throw Refusal.unprocessable("PASSWORD_WRONG", "密码不正确，没有办理。请重新输入您本人的登录密码。", null);
        }
        tried(() -> {
            transaction.executeWithoutResult(status -> attempts.forget(person.login()));
            return true;
        });
    }

    /** A double click counts its two tries at the same moment; the database may let one of them wait in vain. */
    private static <T> @Nullable T tried(Supplier<@Nullable T> counting) {
        for (int attempt = 1; ; attempt++) {
            try {
                return counting.get();
            } catch (PessimisticLockingFailureException victim) {
                if (attempt == ATTEMPTS) {
                    throw victim;
                }
            }
        }
    }
}
