package org.banjian.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banjian.audit.AuditActor;
import org.banjian.audit.AuditTrail;
import org.banjian.shared.Refusal;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Command {@code first-administrator --name … --username … [--role SECURITY_ADMIN]} 首任管理员: makes the accounts that an empty installation
 * needs before anybody can sign in, which are one system administrator and two security administrators (one proposes, the other approves;
 * S7 lets nobody be both). Refuses once the role is filled. The printed password works once and must be changed.
 */
@Component
public class FirstAdministrator implements ApplicationRunner {

    private static final String COMMAND = "first-administrator";
    private static final Map<PlatformRole, Integer> NEEDED =
            Map.of(PlatformRole.SYSTEM_ADMIN, 1, PlatformRole.SECURITY_ADMIN, 2);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";

    private final PersonStore people;
    private final MembershipStore memberships;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationContext application;

    FirstAdministrator(
            PersonStore people,
            MembershipStore memberships,
            Passwords passwords,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions,
            ApplicationContext application) {
        this.people = people;
        this.memberships = memberships;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.application = application;
    }

    public static boolean asked(String... arguments) {
        return List.of(arguments).contains(COMMAND);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(COMMAND)) {
            int answer = 0;
            try {
                System.out.println(
                        create(option(arguments, "name"), option(arguments, "username"), option(arguments, "role")));
            } catch (Refusal refused) {
                System.out.println(refused.getMessage());
                answer = 1;
            }
            int code = answer;
            System.exit(SpringApplication.exit(application, () -> code));
        }
    }

    private static String option(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? "" : values.get(0).strip();
    }

    /** @return what the operator is told, with the password; it is kept nowhere */
    String create(String name, String login, String roleName) {
        PlatformRole role = role(roleName);
        if (name.isEmpty() || !login.matches("[a-z0-9][a-z0-9._-]{2,63}")) {
            throw Refusal.unprocessable(
                    "ARGUMENT_INVALID",
                    "用法：first-administrator --name=姓名 --username=登录名 [--role=SECURITY_ADMIN]。登录名为 3 至 64 个小写字母、数字、点、下划线或连字符。",
                    null);
        }
        String password = password();
        transaction.executeWithoutResult(tx -> store(name, login, role, password));
        return "已建立" + role.title() + "“" + name + "”，登录名 " + login + "，一次性密码 " + password + "（只显示这一次，首次登录后必须修改）。"
                + next();
    }

    private static PlatformRole role(String name) {
        if (name.isEmpty()) {
            return PlatformRole.SYSTEM_ADMIN;
        }
        return NEEDED.keySet().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable(
                        "ARGUMENT_INVALID", "--role 只能是 SYSTEM_ADMIN（不写即是）或者 SECURITY_ADMIN，其他角色由安全管理员在系统中授予。", null));
    }

    private void store(String name, String login, PlatformRole role, String password) {
        if (holders(role) >= NEEDED.getOrDefault(role, 0)) {
            throw Refusal.conflict(
                    "ADMINISTRATOR_EXISTS", "已有" + role.title() + "，本命令只用于新安装的系统，没有建立账号。请由在任的管理员在系统中办理。");
        }
        if (people.findByLogin(login).isPresent()) {
            throw Refusal.conflict("LOGIN_TAKEN", "登录名“" + login + "”已被使用，没有建立账号。请换一个登录名；三类管理员须由不同人员担任（S7）。");
        }
        Person person = people.saveAndFlush(new Person(Ids.next(), login, name, passwords.hash(password), true));
        Membership membership = memberships.saveAndFlush(new Membership(
                Ids.next(), person.id(), null, null, Set.of(role), false, role.title(), LocalDate.now(clock)));
        audit.append(
                AuditActor.SYSTEM,
                "FIRST_ADMINISTRATOR",
                "membership",
                membership.id(),
                null,
                Map.of("login", login, "name", name, "role", role.name()));
    }

    private String next() {
        long missing = 2 - holders(PlatformRole.SECURITY_ADMIN);
        if (holders(PlatformRole.SYSTEM_ADMIN) == 0) {
            return "还须建立系统管理员 1 名：再次运行本命令，不写 --role。";
        }
        return missing > 0
                ? "还须建立安全管理员 " + missing + " 名（一人提出授权，另一人批准）：再次运行本命令，加 --role=SECURITY_ADMIN。"
                : "管理员已齐：系统管理员登记人员和机构，安全管理员一人提出授权、另一人批准。";
    }

    private long holders(PlatformRole role) {
        return memberships.findByStateNot(Membership.State.ENDED).stream()
                .filter(membership -> membership.roles().contains(role))
                .map(Membership::personId)
                .distinct()
                .count();
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            made.append(group == 0 ? "" : "-");
            for (String kind : List.of(LETTERS, SMALL, SMALL, DIGITS)) {
                made.append(kind.charAt(random.nextInt(kind.length())));
            }
        }
        return made.toString();
    }
}
