package org.banjian.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javax.script.ScriptEngineManager;
import org.banjian.packs.Pack;
import org.banjian.workflow.Deployments;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every setting is read back from the running engine, since a setter that is called too late has no effect and says nothing. */
@EngineTest
@NullUnmarked
class EngineSettingsTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Deployments deployments;

    @Test
    void everySettingIsInForce() {
        var c = (SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration();
        assertThat(c.getDatabaseSchemaUpdate()).isEqualTo(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        assertThat(c.isTransactionsExternallyManaged()).isTrue();
        assertThat(c.getTransactionManager()).isNotNull();
        assertThat(c.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
        assertThat(c.getJdbcStatementTimeout()).isEqualTo(20);
        assertThat(c.getSkipIsolationLevelCheck()).isFalse();
        assertThat(c.getDeploymentResources())
                .as("nothing is deployed by itself")
                .isEmpty();

        assertThat(c.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_AUDIT);
        assertThat(c.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(c.getHistoryTimeToLive()).isEqualTo("P730D");
        assertThat(c.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(c.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(c.getHistoryCleanupBatchSize()).isEqualTo(100);
        assertThat(c.getHistoryCleanupDegreeOfParallelism()).isEqualTo(1);

        assertThat(c.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(c.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(c.isMetricsEnabled()).isFalse();
        assertThat(c.isDbMetricsReporterActivate()).isFalse();
        assertThat(c.isTaskMetricsEnabled()).isFalse();
        assertThat(c.isEnableCmdExceptionLogging()).isFalse();

        assertThat(c.isAuthorizationEnabled()).isFalse();
        assertThat(c.isTenantCheckEnabled()).isFalse();
        assertThat(c.isEnableXxeProcessing()).isFalse();
        assertThat(c.isCmmnEnabled()).isFalse();
        assertThat(c.isStandaloneTasksEnabled()).isFalse();
        assertThat(c.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(c.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(c.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(c.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(c.isEnableScriptEngineNashornCompatibility()).isFalse();
        assertThat(c.isEnableFetchScriptEngineFromProcessApplication()).isFalse();

        assertThat(c.getBeans()).isEmpty();
        assertThat(c.getExpressionManager()).isInstanceOf(CheckedExpressions.class);
        assertThat(c.getScriptEngineResolver()).isInstanceOf(NoScripts.class);
        assertThat(c.getArtifactFactory()).isInstanceOf(NoArtifacts.class);
        assertThat(c.getBpmnParseFactory()
                        .createBpmnParse(new BpmnParser(c.getExpressionManager(), c.getBpmnParseFactory())))
                .isInstanceOf(LintingBpmnParse.class);
        assertThat(c.getDmnEngineConfiguration().getFeelEngine()).isInstanceOf(DmnFeel.class);
        assertThat(c.getVariableSerializers().getSerializerByName("serializable"))
                .isNull();
        assertThat(c.getCustomPostBPMNParseListeners()).anyMatch(CaseListeners.class::isInstance);
    }

    @Test
    void theJobExecutorIsSetForAShortLockAndFewJobs() {
        var c = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var executor = (DefaultJobExecutor) c.getJobExecutor();
        assertThat(executor.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(executor.getMaxJobsPerAcquisition()).isEqualTo(3);
        assertThat(executor.getCorePoolSize()).isEqualTo(2);
        assertThat(executor.getMaxPoolSize()).isEqualTo(4);
        assertThat(executor.getQueueSize()).isEqualTo(4);
        assertThat(executor.getWaitTimeInMillis()).isEqualTo(1_000);
        assertThat(executor.getMaxWait()).isEqualTo(10_000);
        assertThat(executor.getBackoffTimeInMillis()).isEqualTo(25);
        assertThat(executor.getMaxBackoff()).isEqualTo(400);
        assertThat(c.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(c.getFailedJobRetryTimeCycle()).isEqualTo("R5/PT1M");
        assertThat(executor.isAutoActivate()).isFalse();
        assertThat(executor.isActive())
                .as("switched off by banjian.engine.job-executor=false")
                .isFalse();
    }

    @Test
    void anAmountIsNotStoredAsAJavaObject() {
        Pack pack = TestPack.review();
        String deployment = deployments.ensure(pack);
        String process = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey("review")
                .singleResult()
                .getId();
        assertThatThrownBy(() -> runtime.startProcessInstanceById(
                        process, "TEST-1", Map.<String, Object>of("amount", new BigDecimal("1.00"))))
                .hasMessageContaining("serializer");
    }

    /** The engine's jar registers its own JUEL as a script language; {@link NoScripts} keeps models from it. */
    @Test
    void noScriptLanguageIsOnTheClassPathButTheEnginesOwn() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(factory -> factory.getClass().getName())
                .allMatch(name -> name.startsWith("org.camunda.feel.")
                        || name.equals("org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory"));
        var resolver =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getScriptEngineResolver();
        for (String language : List.of("juel", "feel", "feel-scala", "javascript", "groovy")) {
            assertThatThrownBy(() -> resolver.getScriptEngine(language, true))
                    .hasMessageContaining("Scripts are not allowed");
        }
    }
}
