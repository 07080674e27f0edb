package org.banjian.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The rules for passwords 密码规则 and their hashes. */
@Component
class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72;

    private final PasswordEncoder encoder;
    private final String nobody;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobody = hash("no account has this password");
    }

    /** Takes the same time whether or not there is an account. */
    boolean matches(String typed, @Nullable Person person) {
        boolean same = typed.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
                && encoder.matches(typed, person == null ? nobody : person.passwordHash());
        return same && person != null && person.active();
    }

    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    /** Refuses a new password that is too weak, with all reasons at once. */
    void check(String password, String login, String field) {
        Violations found = new Violations();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            found.addField("PASSWORD_TOO_SHORT", "密码至少 " + SHORTEST + " 个字符。", field);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            found.addField("PASSWORD_TOO_LONG", "密码最多 " + LONGEST_BYTES + " 个字节（一个汉字占 3 个）。", field);
        }
        if (kinds(password) < 3) {
            found.addField("PASSWORD_TOO_SIMPLE", "密码应包含大写字母、小写字母、数字、其他符号中的至少三类。", field);
        }
        if (!login.isBlank() && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            found.addField("PASSWORD_CONTAINS_LOGIN", "密码中不能包含登录名。", field);
        }
        found.throwIfAny(422, "PASSWORD_REFUSED", "新密码不符合要求，没有保存。请按各项提示重新设置。");
    }

    void mustDiffer(String password, Person person) {
        if (encoder.matches(password, person.passwordHash())) {
            throw Refusal.unprocessable("PASSWORD_UNCHANGED", "新密码不能与当前密码相同，没有保存。请设置另一个密码。", null);
        }
    }

    private static long kinds(String password) {
        return Stream.of("\\p{Lu}", "\\p{Ll}", "\\p{Nd}", "[^\\p{Lu}\\p{Ll}\\p{Nd}]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
    }
}
