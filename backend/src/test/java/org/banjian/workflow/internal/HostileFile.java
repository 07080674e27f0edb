package org.banjian.workflow.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.NullUnmarked;

/** A file that tries to run something; it names the canary file that would tell, and the code with which it is to be refused. */
@NullUnmarked
record HostileFile(String name, byte[] content, Path canary, String expectedCode) {

    private static final Path FOLDER = Path.of("src/test/resources/hostile");

    static Stream<HostileFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(HostileFile::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileFile read(Path file) {
        try {
            String text = Files.readString(file);
            return new HostileFile(
                    file.getFileName().toString(),
                    text.getBytes(StandardCharsets.UTF_8),
                    Path.of(header(text, "canary")),
                    header(text, "expects"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(String text, String name) {
        Matcher header = Pattern.compile("<!-- " + name + ": (\\S+) -->").matcher(text);
        if (!header.find()) {
            throw new IllegalStateException("No " + name);
        }
        return header.group(1);
    }

    boolean canaryIsThere() {
        return Files.exists(canary);
    }

    /** Does with the file whatever an engine lets one do: deploys, starts, finishes tasks, fires jobs, evaluates; gives up in time. */
    void unleashOn(ProcessEngine engine) throws InterruptedException {
        var thread = Executors.newSingleThreadExecutor(task -> {
            var daemon = new Thread(task, "hostile " + name);
            daemon.setDaemon(true);
            return daemon;
        });
        thread.submit(() -> drive(engine));
        thread.shutdown();
        if (!thread.awaitTermination(4, TimeUnit.SECONDS)) {
            thread.shutdownNow();
            thread.awaitTermination(4, TimeUnit.SECONDS);
        }
    }

    private void drive(ProcessEngine engine) {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .name(name)
                .addInputStream(name, new ByteArrayInputStream(content))
                .deploy()
                .getId();
        engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .list()
                .forEach(process ->
                        quietly(() -> engine.getRuntimeService().startProcessInstanceById(process.getId(), "TEST-1")));
        engine.getManagementService()
                .createJobQuery()
                .list()
                .forEach(job -> quietly(() -> engine.getManagementService().executeJob(job.getId())));
        engine.getTaskService()
                .createTaskQuery()
                .list()
                .forEach(task -> quietly(() -> engine.getTaskService().complete(task.getId())));
        engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .list()
                .forEach(decision -> quietly(() -> engine.getDecisionService()
                        .evaluateDecisionById(decision.getId())
                        .variables(Map.of("hours", 5))
                        .evaluate()));
        quietly(() -> engine.getRepositoryService()
                .createCaseDefinitionQuery()
                .deploymentId(deployment)
                .list()
                .forEach(definition -> engine.getCaseService().createCaseInstanceById(definition.getId())));
    }

    private static void quietly(Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException refused) {
            // what counts is the canary
        }
    }

    static List<String> canaries(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
