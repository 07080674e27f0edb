package org.banjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banjian.audit.AuditTrail;
import org.banjian.shared.CaseNo;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.FilingDesk;
import org.banjian.testing.Secrets;
import org.banjian.testing.WholeCase;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Asks for everything that can be read, as anybody, and notes where a number came back. */
final class Crawl {

    static final List<String> FIRM = List.of(FilingDesk.SIGNER, "zhangxian");
    /** A place that holds full numbers by the procedure, who may ask for it, what the trail then says, and whether the people are in it. */
    record InFull(String why, Set<String> readers, String audited, boolean people) {}

    static final Map<String, InFull> IN_FULL = Map.of(
            "/api/cases/{caseNo}/rosters/exports/{exportId}/content",
            new InFull(
                    "纳入培训子系统的花名册: the other authority's system needs the whole numbers (CYQY-3-4-a)",
                    Set.of(FilingDesk.REVIEWER, FilingDesk.LEAD, WholeCase.SECTION, WholeCase.CITY),
                    "ROSTER_EXPORT_READ",
                    true),
            "/api/cases/{caseNo}/rosters/{classId}/imports/{importId}/errors.xlsx",
            new InFull(
                    "what the reader himself uploaded, to be mended",
                    Set.of(FilingDesk.SIGNER),
                    "ROSTER_ERRORS_READ",
                    true),
            "/api/cases/{caseNo}/archive/content",
            new InFull(
                    "案卷: the file is kept as it was handed in",
                    Set.of(FilingDesk.REVIEWER, FilingDesk.LEAD, WholeCase.SECTION, WholeCase.CITY),
                    "ARCHIVE_READ",
                    true),
            "/api/documents/{documentId}/content",
            new InFull(
                    "培训计划书（附件2）: the paper names the contact with his phone",
                    Set.of(FilingDesk.REVIEWER, FilingDesk.LEAD, WholeCase.SECTION, WholeCase.CITY),
                    "DOCUMENT_READ",
                    false));

    /** The applicant's own entries, which he goes on editing; the people of the roster are masked for him, too. */
    private static final Set<String> OWN_ENTRIES = Set.of(
            "/api/cases/{caseNo}/forms",
            "/api/cases/{caseNo}/forms/{formId}",
            "/api/cases/{caseNo}/forms/{formId}/print",
            "/api/cases/{caseNo}/documents",
            "/api/documents/{documentId}/content");

    final Secrets ofPeople = new Secrets();
    final Secrets all = new Secrets();
    final Map<String, String> leaks = new TreeMap<>();
    final Set<String> answered = new TreeSet<>();
    final Set<String> inFull = new TreeSet<>();
    int read;

    private final int port;
    private final AuditTrail trail;
    private final RequestMappingHandlerMapping mappings;

    Crawl(int port, AuditTrail trail, RequestMappingHandlerMapping mappings) {
        this.port = port;
        this.trail = trail;
        this.mappings = mappings;
    }

    void answer(String what, Answer answer) {
        assertThat(answer.status()).as(what).isLessThan(500);
        read++;
        found(what, all.in(answer.text()) + headers(answer.response(), all));
    }

    /** Every address that can be read, with everything of the case that fits into its places. */
    void everything(String stage, String login, Map<String, List<String>> values, int pages) {
        Browser browser = signedIn(login);
        for (String pattern : readings()) {
            for (String path : paths(pattern, values)) {
                ask(stage, login, browser, pattern, path, values, pages);
            }
        }
        for (String page : List.of("/", "/sign-in", "/notices", "/index.html")) {
            HttpResponse<byte[]> answer = browser.read(page);
            found(page, all.in(answer.body()));
        }
    }

    private void ask(
            String stage,
            String login,
            Browser browser,
            String pattern,
            String path,
            Map<String, List<String>> values,
            int pages) {
        InFull whole = IN_FULL.get(pattern);
        String asked = path;
        for (int page = 0; page < pages && asked != null; page++) {
            HttpResponse<byte[]> answer = browser.read(asked);
            String what = stage + ", " + (login.isEmpty() ? "anybody" : login) + ": " + pattern;
            assertThat(answer.statusCode()).as("%s %s", what, asked).isLessThan(500);
            read++;
            boolean own = FIRM.contains(login) && OWN_ENTRIES.contains(pattern);
            int numbers = (own ? ofPeople : all).in(answer.body()) + headers(answer, all);
            if (answer.statusCode() == 200) {
                answered.add(pattern);
            }
            if (whole == null || own || answer.statusCode() != 200) {
                found(what, numbers);
            } else if (!whole.people() && ofPeople.in(answer.body()) > 0) {
                found(what, numbers);
            } else if (!whole.readers().contains(login)
                    || !audited(whole, values.get("caseNo").get(0))) {
                leaks.put(what, "given to somebody else, or without a word in the trail");
            } else if (numbers > 0) {
                inFull.add(pattern);
            }
            String next = next(path, answer);
            asked = asked.equals(next) ? null : next;
        }
    }

    private boolean audited(InFull whole, String caseNo) {
        return trail.entriesOf(new CaseNo(caseNo)).stream()
                .anyMatch(entry -> entry.action().equals(whole.audited()));
    }

    private static @Nullable String next(String path, HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200 || !type.contains("json") || answer.body().length == 0) {
            return null;
        }
        String next = new JsonMapper().readTree(answer.body()).path("next").asString("");
        String after = "after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        return next.isEmpty() ? null : path + (path.contains("?") ? "&" : "?") + after;
    }

    private static int headers(HttpResponse<?> answer, Secrets secrets) {
        return answer.headers().map().values().stream()
                .flatMap(List::stream)
                .mapToInt(secrets::in)
                .sum();
    }

    void found(String where, int numbers) {
        if (numbers > 0) {
            leaks.put(where, numbers + " full numbers");
        }
    }

    private Set<String> readings() {
        Set<String> patterns = new TreeSet<>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/"))
                .forEach(patterns::add);
        assertThat(patterns).hasSizeGreaterThan(60);
        return patterns;
    }

    private static List<String> paths(String pattern, Map<String, List<String>> values) {
        List<String> paths = List.of(pattern);
        Matcher variable = Pattern.compile("\\{([^}]+)}").matcher(pattern);
        while (variable.find()) {
            List<String> fitting = values.get(variable.group(1));
            assertThat(fitting)
                    .as("a value for %s of %s: say what the crawl puts there", variable.group(), pattern)
                    .isNotNull();
            paths = paths.stream()
                    .flatMap(path -> fitting.stream().map(value -> path.replace(variable.group(), value)))
                    .toList();
        }
        if (pattern.endsWith("/content") && pattern.contains("documents") || pattern.endsWith("forms/{formId}/print")) {
            paths = paths.stream()
                    .flatMap(path -> List.of(path, path + "?format=docx").stream())
                    .toList();
        }
        return paths;
    }

    Browser signedIn(String login) {
        if (login.isEmpty()) {
            Browser anybody = new Browser(port);
            anybody.get("/api/session");
            return anybody;
        }
        return Browser.signedIn(port, login, "Banjian-2021");
    }
}
