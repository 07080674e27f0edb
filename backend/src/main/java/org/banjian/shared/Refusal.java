package org.banjian.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused 拒绝, with the HTTP status, a stable UPPER_SNAKE code, a whole Chinese sentence for people and, where a rule
 * speaks, its clause. It always rolls the transaction back.
 */
@SuppressWarnings("serial") // never serialised: rendered as problem JSON or reported by the rehearsal
public final class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final String sentence;
    private final @Nullable String clause;
    private final List<Violation> violations;
    private final Map<String, Object> extra;

    public Refusal(
            int status,
            String code,
            String message,
            @Nullable String clause,
            List<Violation> violations,
            Map<String, Object> extra) {
        super(message);
        this.status = status;
        this.code = code;
        this.sentence = message;
        this.clause = clause;
        this.violations = List.copyOf(violations);
        this.extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    public static Refusal unprocessable(String code, String message, @Nullable String clause) {
        return new Refusal(422, code, message, clause, List.of(), Map.of());
    }

    public static Refusal conflict(String code, String message) {
        return new Refusal(409, code, message, null, List.of(), Map.of());
    }

    /** The one answer for what does not exist and for what lies outside the caller's scope. */
    public static Refusal notFound() {
        return new Refusal(404, "NOT_FOUND", "没有找到所请求的内容，或者它不在您的办理范围内。", null, List.of(), Map.of());
    }

    public static Refusal forbidden(String code, String message) {
        return new Refusal(403, code, message, null, List.of(), Map.of());
    }

    public static Refusal badRequest(String code, String message) {
        return new Refusal(400, code, message, null, List.of(), Map.of());
    }

    /** The same refusal with one more member of the problem document. */
    public Refusal with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extra);
        more.put(key, value);
        return new Refusal(status, code, sentence, clause, violations, more);
    }

    public Refusal with(List<Violation> findings) {
        return new Refusal(status, code, sentence, clause, findings, extra);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The sentence for people. */
    public String message() {
        return sentence;
    }

    public @Nullable String clause() {
        return clause;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Further members of the problem document, in order. */
    public Map<String, Object> extra() {
        return extra;
    }
}
