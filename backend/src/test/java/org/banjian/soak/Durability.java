package org.banjian.soak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.banjian.testing.Browser;
import tools.jackson.databind.JsonNode;

/**
 * Four clients write through HTTP to the packaged product, which is killed with {@code kill -9} again and again. Afterwards every
 * acknowledged write must be there, and the inbox must agree with the engine.
 */
final class Durability {

    /** @param losses one sentence for each acknowledged write that is not there */
    record Result(int kills, int cases, int acknowledged, List<String> losses) {}

    private static final String PASSWORD = "Banjian-2021";
    private static final List<String> SIGNERS = List.of("lijingong", "zhaoheng", "qianshun", "lijingong");
    private static final List<String> OFFICERS = List.of("chenchu", "liuzuzhang", "chenchu", "liuzuzhang");

    private final ProductProcess product;
    private final int kills;
    private final Random random = new Random(20210802);

    Durability(Path jar, Path folder, List<String> arguments, int kills) throws Exception {
        this.product = new ProductProcess(jar, folder, arguments);
        this.kills = kills;
    }

    /** Arguments: the jar, a folder for data and log, how often to kill, further arguments of the product. */
    public static void main(String[] args) throws Exception {
        List<String> more = List.of(args).subList(3, args.length);
        Result result = new Durability(Path.of(args[0]), Path.of(args[1]), more, Integer.parseInt(args[2])).run();
        System.out.println(result);
        System.exit(result.losses().isEmpty() ? 0 : 1);
    }

    Result run() throws Exception {
        try (product) {
            product.start();
            List<SoakClient> clients = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < SIGNERS.size(); i++) {
                SoakClient client = new SoakClient(product.port(), SIGNERS.get(i), OFFICERS.get(i));
                clients.add(client);
                Thread thread = new Thread(client, "client-" + i);
                thread.start();
                threads.add(thread);
            }
            for (int i = 0; i < kills; i++) {
                work(clients);
                product.kill();
                product.start();
            }
            work(clients);
            product.kill();
            clients.forEach(SoakClient::stop);
            for (Thread thread : threads) {
                thread.join();
            }
            product.start();
            return new Result(
                    kills + 1,
                    clients.stream().mapToInt(client -> client.cases().size()).sum(),
                    clients.stream().mapToInt(SoakClient::acknowledged).sum(),
                    losses(clients));
        }
    }

    /** Until each kill comes at another moment, but not before something new was acknowledged. */
    private void work(List<SoakClient> clients) throws InterruptedException {
        int before = clients.stream().mapToInt(SoakClient::acknowledged).sum();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        while (clients.stream().mapToInt(SoakClient::acknowledged).sum() < before + 20) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No work was done; first failure: " + firstFailure(clients));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(2000));
    }

    private static String firstFailure(List<SoakClient> clients) {
        return clients.stream()
                .map(SoakClient::failure)
                .filter(Objects::nonNull)
                .map(Throwable::toString)
                .findFirst()
                .orElse("none");
    }

    private List<String> losses(List<SoakClient> clients) {
        List<String> losses = new ArrayList<>();
        for (SoakClient client : clients) {
            Throwable failure = client.failure();
            if (failure != null) {
                losses.add("a client failed: " + failure);
            }
            for (Written written : client.cases()) {
                compare(written, losses);
            }
        }
        JsonNode agreement = Browser.signedIn(product.port(), "sysadmin", PASSWORD)
                .get("/api/inbox/reconciliation")
                .expect(200)
                .json();
        if (!agreement.path("agrees").asBoolean()) {
            losses.add("inbox and engine differ: " + agreement);
        }
        JsonNode chain = Browser.signedIn(product.port(), "auditadmin", PASSWORD)
                .get("/api/audit-trail/verification")
                .expect(200)
                .json();
        if (!chain.path("intact").asBoolean()) {
            losses.add("the audit trail is broken: " + chain);
        }
        return losses;
    }

    private void compare(Written written, List<String> losses) {
        Browser browser = Browser.signedIn(product.port(), written.signer, PASSWORD);
        String base = "/api/cases/" + written.caseNo;
        Browser.Answer view = browser.get(base);
        if (view.status() != 200) {
            losses.add(written.caseNo + " is gone: " + view.text());
            return;
        }
        String receipts = browser.get(base + "/receipts").text();
        written.receipts.stream()
                .filter(receipt -> !receipts.contains(receipt))
                .forEach(receipt -> losses.add(written.caseNo + ": receipt " + receipt + " is gone"));
        String draft = browser.get(base + "/forms/cyqy-plan")
                .json()
                .path("data")
                .path("projectName")
                .asString("");
        if (written.draft != null && !draft.equals(written.draft) && !draft.equals(written.maybeDraft)) {
            // a plan that was handed in without an answer carries the plan's own name
            boolean handedInUnanswered = written.receipts.isEmpty() && draft.equals("数控加工岗位技能提升");
            if (!handedInUnanswered) {
                losses.add(written.caseNo + ": draft says " + draft + ", acknowledged was " + written.draft);
            }
        }
        for (String file : written.files) {
            if (browser.get("/api/materials/" + file + "/content").status() != 200) {
                losses.add(written.caseNo + ": file " + file + " is gone or does not open");
            }
        }
        String taskId = written.taskId;
        if (taskId != null && written.holder != null) {
            String officer = written.holder.isEmpty() ? OFFICERS.get(0) : written.holder;
            JsonNode task = Browser.signedIn(product.port(), officer, PASSWORD)
                    .get("/api/tasks/" + taskId)
                    .json();
            boolean held = !task.path("takenBy").isNull()
                    && !task.path("takenBy").asString("").isEmpty();
            boolean expected = !written.holder.isEmpty();
            boolean unanswered = written.maybeHolder != null && !written.maybeHolder.equals(written.holder);
            if (held != expected && !unanswered) {
                losses.add(
                        written.caseNo + ": task is " + (held ? "held" : "free") + ", acknowledged was the opposite");
            }
        }
    }
}
