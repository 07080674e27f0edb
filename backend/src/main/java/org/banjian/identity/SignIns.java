package org.banjian.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banjian.audit.AuditActor;
import org.banjian.audit.AuditTrail;
import org.banjian.shared.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in 登录 and changing one's password 修改密码. Counting, checking and the trail each commit, whatever the answer is. */
@Service
@ConditionalOnWebApplication
class SignIns {

    private static final AuditActor NOBODY = new AuditActor("anonymous", "未登录", "PUBLIC", "");

    private final PersonStore people;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final TransactionTemplate transaction;

    SignIns(
            PersonStore people,
            SignInAttempts attempts,
            Passwords passwords,
            AuditTrail audit,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
        this.sessions = sessions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One answer for a wrong password, an unknown account and a stopped one: 401 SIGN_IN_FAILED; 429 ACCOUNT_LOCKED after ten. */
    PersonView signIn(String typedLogin, String password) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        refuseIfLocked(login, "SIGN_IN");
        Person person = people.findByLogin(login).orElse(null);
        if (!passwords.matches(password, person) || person == null) {
            if (person != null) {
                record(person, "REFUSE_SIGN_IN");
            }
            throw new Refusal(401, "SIGN_IN_FAILED", "账号或密码不正确，或账号已停用。连续输错 10 次将锁定 15 分钟。", null, List.of(), Map.of());
        }
        transaction.executeWithoutResult(status -> attempts.forget(login));
        record(person, "SIGN_IN");
        return person.view();
    }

    /** Ends all other sessions of the person. */
    void changePassword(String personId, String oldPassword, String newPassword, String currentSession) {
        Person person = people.findById(personId).orElseThrow(Refusal::notFound);
        refuseIfLocked(person.login(), "CHANGE_PASSWORD");
        if (!passwords.matches(oldPassword, person)) {
            record(person, "REFUSE_PASSWORD_CHANGE");
            throw Refusal.unprocessable("PASSWORD_WRONG", "当前密码不正确，密码没有修改。请重新输入当前密码。", null);
        }
        passwords.check(newPassword, person.login(), "newPassword");
        passwords.mustDiffer(newPassword, person);
        String hash = passwords.hash(newPassword);
        transaction.executeWithoutResult(status -> {
            attempts.forget(person.login());
            people.findById(personId).orElseThrow(Refusal::notFound).changePassword(hash, false);
            append(person, "CHANGE_PASSWORD");
        });
        endSessions(personId, currentSession);
    }

    void endSessions(String personId, String except) {
        sessions.findByPrincipalName(personId).keySet().stream()
                .filter(id -> !id.equals(except))
                .forEach(sessions::deleteById);
    }

    void signOut(String personId) {
        people.findById(personId).ifPresent(person -> record(person, "SIGN_OUT"));
    }

    private void refuseIfLocked(String login, String action) {
        Optional<Refusal> locked = Objects.requireNonNull(transaction.execute(status -> {
            Optional<Refusal> refusal = attempts.begin(login);
            if (refusal.isPresent()) {
                audit.append(NOBODY, "LOCK_ACCOUNT", "account", objectOf(login), null, Map.of("attempt", action));
            }
            return refusal;
        }));
        if (locked.isPresent()) {
            throw locked.get();
        }
    }

    /** What was typed is not written down: it may be a password in the wrong field. */
    private String objectOf(String login) {
        return people.findByLogin(login).map(Person::id).orElse("unknown");
    }

    private void record(Person person, String action) {
        transaction.executeWithoutResult(status -> append(person, action));
    }

    private void append(Person person, String action) {
        audit.append(
                new AuditActor(person.id(), person.name(), "PERSON", ""),
                action,
                "person",
                person.id(),
                null,
                Map.of());
    }
}
