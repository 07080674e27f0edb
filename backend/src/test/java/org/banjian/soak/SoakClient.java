package org.banjian.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.FilingDesk;
import org.jspecify.annotations.Nullable;

/**
 * Files plans and handles tasks without a pause and remembers every write that was acknowledged. A request that got no answer is sent again
 * with its own idempotency key where it has one; where it has none both outcomes are allowed.
 */
final class SoakClient implements Runnable {

    private static final String PASSWORD = "Banjian-2021";

    private final int port;
    private final String signer;
    private final String officer;
    private final Map<String, Browser> browsers = new LinkedHashMap<>();
    private final List<Written> cases = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;

    SoakClient(int port, String signer, String officer) {
        this.port = port;
        this.signer = signer;
        this.officer = officer;
    }

    void stop() {
        stopped = true;
    }

    List<Written> cases() {
        return List.copyOf(cases);
    }

    int acknowledged() {
        return acknowledged.get();
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                oneCase();
            }
        } catch (Stopped end) {
            // asked to
        } catch (RuntimeException | AssertionError e) {
            failure = e;
        }
    }

    private void oneCase() {
        String key = UUID.randomUUID().toString();
        Answer opened = untilAnswered(
                signer,
                browser -> browser.send(
                        "POST", "/api/cases", Map.of("serviceItem", "CYQY"), Map.of("Idempotency-Key", key)));
        Written written = new Written(text(ok(opened, 201), "caseNo"), signer);
        cases.add(written);
        String base = "/api/cases/" + written.caseNo;
        for (int i = 0; i < 2; i++) {
            saveDraft(written, base, "批次 " + UUID.randomUUID());
        }
        submit(written, base, FilingDesk.plan());
        upload(written, base);
        submit(written, base, FilingDesk.opinion());
        String taskId = taskOf(base);
        written.taskId = taskId;
        for (int i = 0; i < 2; i++) {
            hold(written, "/api/tasks/" + taskId + "/takes", officer);
            hold(written, "/api/tasks/" + taskId + "/releases", "");
        }
        hold(written, "/api/tasks/" + taskId + "/takes", officer);
    }

    private void saveDraft(Written written, String base, String marker) {
        Map<String, Object> plan = FilingDesk.plan();
        plan.put("projectName", marker);
        written.maybeDraft = marker;
        while (true) {
            int version = untilAnswered(signer, browser -> browser.get(base + "/forms/cyqy-plan"))
                    .json()
                    .path("version")
                    .asInt();
            Answer saved = once(
                    signer,
                    browser -> browser.put(base + "/forms/cyqy-plan/draft", Map.of("data", plan, "version", version)));
            if (saved != null) {
                ok(saved, 200);
                written.draft = marker;
                written.maybeDraft = null;
                return;
            }
        }
    }

    private void submit(Written written, String base, Map<String, Object> data) {
        String taskId = taskOf(base);
        String key = UUID.randomUUID().toString();
        Answer receipt = untilAnswered(
                signer,
                browser -> browser.send(
                        "POST",
                        base + "/submissions",
                        Map.of("taskId", taskId, "outcome", "SUBMIT", "data", data),
                        Map.of("Idempotency-Key", key)));
        written.receipts.add(text(ok(receipt, 201), "receiptNo"));
        if (data.containsKey("projectName")) {
            written.draft = String.valueOf(data.get("projectName"));
        }
    }

    private void upload(Written written, String base) {
        String pdf = "%PDF-1.4\n1 0 obj\n<< /Title (" + UUID.randomUUID() + ") >>\nendobj\n"
                + "trailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n";
        String boundary = "b" + UUID.randomUUID();
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"materialId\"\r\n\r\ncyqy-plan-stamped\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + pdf + "\r\n--" + boundary + "--\r\n";
        Answer uploaded = untilAnswered(
                signer,
                browser -> browser.send(
                        "POST",
                        base + "/materials",
                        body,
                        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary)));
        written.files.add(text(ok(uploaded, 201), "id"));
    }

    private void hold(Written written, String path, String holder) {
        written.maybeHolder = holder;
        while (true) {
            Answer answer = once(officer, browser -> browser.post(path, Map.of()));
            boolean alreadyReleased = answer != null && answer.status() == 409 && holder.isEmpty();
            if (answer != null && (answer.status() == 200 || alreadyReleased)) {
                acknowledged.incrementAndGet();
                written.holder = holder;
                written.maybeHolder = null;
                return;
            }
            if (answer != null) {
                ok(answer, 200);
            }
        }
    }

    private String taskOf(String base) {
        Answer view = untilAnswered(signer, browser -> browser.get(base));
        return view.json().path("tasks").path(0).path("id").asString("");
    }

    private Answer ok(Answer answer, int status) {
        answer.expect(status);
        acknowledged.incrementAndGet();
        return answer;
    }

    private static String text(Answer answer, String field) {
        return answer.json().path(field).asString("");
    }

    private Answer untilAnswered(String login, Function<Browser, Answer> request) {
        while (true) {
            Answer answer = once(login, request);
            if (answer != null) {
                return answer;
            }
        }
    }

    /** Null when nothing came back, or when the product was going down or coming up. */
    private @Nullable Answer once(String login, Function<Browser, Answer> request) {
        if (stopped) {
            throw new Stopped();
        }
        try {
            Browser browser = browsers.computeIfAbsent(login, name -> Browser.signedIn(port, name, PASSWORD));
            Answer answer = request.apply(browser);
            if (answer.status() == 401
                    || answer.status() == 403 && answer.code().startsWith("CSRF")) {
                browsers.remove(login);
                return null;
            }
            return answer.status() >= 500 ? null : answer;
        } catch (IllegalStateException | AssertionError unanswered) {
            browsers.remove(login);
            pause();
            return null;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
