package org.banjian.identity;

import java.util.List;
import java.util.Map;
import org.banjian.audit.AuditTrail;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people 人员管理, for the system administrator. */
@Service
@ConditionalOnWebApplication
@Transactional
class PeopleAdministration {

    private static final int PAGE = 50;

    private final PersonStore people;
    private final Memberships memberships;
    private final SignInAttempts attempts;
    private final SignIns signIns;
    private final Passwords passwords;
    private final PersonalDataCipher cipher;
    private final Actors actors;
    private final AuditTrail audit;

    PeopleAdministration(
            PersonStore people,
            Memberships memberships,
            SignInAttempts attempts,
            SignIns signIns,
            Passwords passwords,
            PersonalDataCipher cipher,
            Actors actors,
            AuditTrail audit) {
        this.people = people;
        this.memberships = memberships;
        this.attempts = attempts;
        this.signIns = signIns;
        this.passwords = passwords;
        this.cipher = cipher;
        this.actors = actors;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    PeoplePage page(@Nullable String q, @Nullable String after) {
        String wanted = q == null ? "" : q.strip().replaceAll("([!%_])", "!$1");
        List<Person> found = people.page(wanted, after == null ? "" : after, Limit.of(PAGE + 1));
        List<Person> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, List<Acting>> known =
                memberships.known(shown.stream().map(Person::id).toList());
        return new PeoplePage(
                shown.stream()
                        .map(person -> view(person, known.getOrDefault(person.id(), List.of())))
                        .toList(),
                found.size() > PAGE ? shown.get(PAGE - 1).login() : null);
    }

    PersonAdminView add(SavePerson command) {
        if (command.initialPassword() == null) {
            throw Refusal.unprocessable("FIELD_REQUIRED", "新增人员必须填写初始密码（本人首次登录后须修改）。", null);
        }
        passwords.check(command.initialPassword(), command.login(), "initialPassword");
        Person person = new Person(
                Ids.next(), command.login(), command.name(), passwords.hash(command.initialPassword()), true);
        write(person, command);
        people.saveAndFlush(person);
        append(person, "ADD_PERSON");
        return view(person);
    }

    PersonAdminView change(String personId, SavePerson command) {
        Person person = people.findById(personId).orElseThrow(Refusal::notFound);
        person.rename(command.login(), command.name());
        write(person, command);
        if (command.initialPassword() != null) {
            passwords.check(command.initialPassword(), command.login(), "initialPassword");
            person.changePassword(passwords.hash(command.initialPassword()), true);
            signIns.endSessions(personId, "");
        }
        append(person, command.initialPassword() == null ? "CHANGE_PERSON" : "RESET_PASSWORD");
        return view(person);
    }

    PersonAdminView lock(String personId) {
        Person person = people.findById(personId).orElseThrow(Refusal::notFound);
        if (personId.equals(actors.current().personId())) {
            throw Refusal.conflict("OWN_ACCOUNT", "不能锁定自己正在使用的账号，请由其他管理员操作。");
        }
        person.lock();
        signIns.endSessions(personId, "");
        append(person, "LOCK_PERSON");
        return view(person);
    }

    /** Ends the lock of an administrator and the one after wrong passwords alike. */
    PersonAdminView unlock(String personId) {
        Person person = people.findById(personId).orElseThrow(Refusal::notFound);
        person.unlock();
        attempts.forget(person.login());
        append(person, "UNLOCK_PERSON");
        return view(person);
    }

    private void write(Person person, SavePerson command) {
        people.findByLogin(command.login())
                .filter(other -> !other.id().equals(person.id()))
                .ifPresent(other -> {
                    throw Refusal.conflict("LOGIN_TAKEN", "登录名“" + command.login() + "”已被使用，请换一个登录名。");
                });
        if (command.idNumber() != null) {
            String index = cipher.blindIndex(command.idNumber().value());
            if (people.existsByIdNumberIndexAndIdNot(index, person.id())) {
                throw Refusal.conflict("ID_NUMBER_TAKEN", "该身份证号已登记在另一个人员名下，请核对后修改，不要重复登记。");
            }
            person.identify(command.idNumber(), cipher);
        }
        if (command.phone() != null) {
            person.reachAt(command.phone(), cipher);
        }
    }

    private void append(Person person, String action) {
        audit.append(
                actors.current().auditActor(),
                action,
                "person",
                person.id(),
                null,
                Map.of("login", person.login(), "name", person.name()));
    }

    private PersonAdminView view(Person person) {
        return view(person, memberships.known(List.of(person.id())).getOrDefault(person.id(), List.of()));
    }

    private PersonAdminView view(Person person, List<Acting> known) {
        String mobile = person.mobile();
        String status = person.active() && attempts.locked(person.login())
                ? Person.Status.LOCKED.name()
                : person.status().name();
        return new PersonAdminView(
                person.id(),
                person.login(),
                person.name(),
                mobile == null ? null : MaskedText.mobile(mobile),
                status,
                known.stream().map(Acting::view).toList());
    }
}
