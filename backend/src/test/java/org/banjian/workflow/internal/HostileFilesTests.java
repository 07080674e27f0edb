package org.banjian.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banjian.packs.LintFinding;
import org.banjian.workflow.ExpressionRefused;
import org.banjian.workflow.hostile.Canaries;
import org.banjian.workflow.internal.model.ModelLint;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Hostile files: each is refused with a readable reason before deployment, and has no effect when it is given to our engine directly.
 * The same files against an engine as it comes show that they bite.
 */
@EngineTest
@NullUnmarked
class HostileFilesTests {

    @Autowired
    ProcessEngine ours;

    @Autowired
    ModelLint lint;

    static Stream<HostileFile> files() {
        return HostileFile.all();
    }

    @BeforeAll
    @AfterAll
    static void clear() throws IOException {
        Files.createDirectories(Canaries.FOLDER);
        for (String canary : HostileFile.canaries(Canaries.FOLDER)) {
            Files.delete(Canaries.FOLDER.resolve(canary));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedBeforeDeploymentWithAReadableReason(HostileFile file) {
        List<LintFinding> findings = lint.check(file.name(), file.content(), Set.of("note"));
        assertThat(findings).extracting(LintFinding::code).contains(file.expectedCode());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).matches("(?s).*\\p{IsHan}.*。");
            assertThat(finding.remedy()).matches("(?s).*\\p{IsHan}.*。");
            assertThat(finding.file()).isEqualTo(file.name());
        });
        if (!file.expectedCode().equals("FILE_TYPE_NOT_ALLOWED")) {
            assertThat(findings)
                    .filteredOn(finding -> finding.code().equals(file.expectedCode()))
                    .allSatisfy(finding -> assertThat(finding.line()).isPositive());
        }
    }

    @Test
    void noneHasAnEffectOnOurEngine() throws Exception {
        clear();
        List<HostileFile> all = files().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(30);
        for (HostileFile file : all) {
            file.unleashOn(ours);
            assertThat(file.canaryIsThere()).as(file.name()).isFalse();
        }
        Thread.sleep(1_000); // a command takes a moment
        assertThat(HostileFile.canaries(Canaries.FOLDER)).isEmpty();
        assertThat(ours.getRepositoryService().createProcessDefinitionQuery().list())
                .as("no hostile diagram was accepted")
                .noneMatch(process -> process.getKey().startsWith("p_"));
        assertThat(Thread.getAllStackTraces().keySet())
                .as("no evaluation is still running")
                .noneMatch(thread -> thread.getName().startsWith("hostile "));
    }

    @Test
    void atLeastTenBiteAnEngineAsItComes() throws Exception {
        clear();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("as-it-comes");
        configuration.setJdbcUrl("jdbc:h2:mem:as-it-comes;DB_CLOSE_DELAY=1000");
        ProcessEngine asItComes = configuration.buildProcessEngine();
        try {
            // an endless loop in a table cannot be stopped there and would take this JVM's heap
            for (HostileFile file :
                    files().filter(f -> !f.name().contains("feel-endless")).toList()) {
                file.unleashOn(asItComes);
            }
        } finally {
            asItComes.close();
        }
        Thread.sleep(1_000);
        List<String> bitten = HostileFile.canaries(Canaries.FOLDER);
        System.out.println(bitten.size() + " canaries on an engine as it comes: " + bitten);
        assertThat(bitten).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void evaluatingAnEndlessTableOnOurEngineAnswersAtOnce() {
        long before = System.nanoTime();
        files().filter(file -> file.name().contains("feel-endless")).forEach(file -> {
            String deployment = ours.getRepositoryService()
                    .createDeployment()
                    .addString(file.name(), new String(file.content(), java.nio.charset.StandardCharsets.UTF_8))
                    .deploy()
                    .getId();
            ours.getRepositoryService()
                    .createDecisionDefinitionQuery()
                    .deploymentId(deployment)
                    .list()
                    .forEach(decision -> assertThat(
                                    org.assertj.core.api.Assertions.catchThrowable(() -> ours.getDecisionService()
                                            .evaluateDecisionById(decision.getId())
                                            .variables(Map.of("hours", 5))
                                            .evaluate()))
                            .hasRootCauseInstanceOf(ExpressionRefused.class));
        });
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(1_500);
    }
}
