package org.banjian.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.banjian.workflow.internal.model.ModelLint;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine, embedded and closed: it shares our data source and transactions, creates no tables, sees no bean but those named here,
 * runs no script, builds no class that a model names, and keeps no Java object.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            NamedBeans beans,
            ModelLint lint,
            DmnFeel feel,
            CaseListeners listeners) {
        var engine = new ClosedEngineConfiguration();
        engine.setProcessEngineName("banjian");
        database(engine, dataSource, transactions);
        chokePoints(engine, beans, lint, feel);
        history(engine);
        queriesAndLogs(engine);
        jobs(engine);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(listeners)));
        return engine;
    }

    private static void database(
            ProcessEngineConfigurationImpl engine, DataSource dataSource, PlatformTransactionManager transactions) {
        engine.setDataSource(dataSource);
        ((SpringProcessEngineConfiguration) engine).setTransactionManager(transactions);
        engine.setTransactionsExternallyManaged(true);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_FALSE);
        engine.setSchemaOperationsCommand(new SchemaCheck());
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setJdbcStatementTimeout(20);
        engine.setSkipIsolationLevelCheck(false);
    }

    private static void chokePoints(
            ProcessEngineConfigurationImpl engine, NamedBeans beans, ModelLint lint, DmnFeel feel) {
        engine.setBeans(Map.of());
        engine.setExpressionManager(new CheckedExpressions(beans));
        engine.setBpmnParseFactory(parser -> new LintingBpmnParse(parser, lint, beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoArtifacts());
        engine.setDmnEngineConfiguration(dmn(feel));
        engine.setAuthorizationEnabled(false);
        engine.setTenantCheckEnabled(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableXxeProcessing(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDefaultSerializationFormat("application/json");
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setInvokeCustomVariableListeners(false);
        engine.setCreateDiagramOnDeploy(false);
    }

    private static DefaultDmnEngineConfiguration dmn(DmnFeel feel) {
        var dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        dmn.setFeelEngineFactory(() -> feel);
        return dmn;
    }

    private static void history(ProcessEngineConfigurationImpl engine) {
        engine.setHistory(ProcessEngineConfigurationImpl.HISTORY_AUDIT);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryTimeToLive("P730D");
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setHistoryCleanupBatchSize(100);
        engine.setHistoryCleanupDegreeOfParallelism(1);
    }

    private static void queriesAndLogs(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        // stack traces with the values of a case stay out of the log
        engine.setEnableCmdExceptionLogging(false);
        engine.setEnableReducedJobExceptionLogging(true);
    }

    private static void jobs(ProcessEngineConfigurationImpl engine) {
        var executor = new DefaultJobExecutor();
        executor.setLockTimeInMillis(60_000);
        executor.setMaxJobsPerAcquisition(3);
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        executor.setQueueSize(4);
        executor.setWaitTimeInMillis(1_000);
        executor.setMaxWait(10_000);
        executor.setBackoffTimeInMillis(25);
        executor.setMaxBackoff(400);
        engine.setJobExecutor(executor);
        // EngineClock starts it, after every pack is deployed and legal time is known
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setJobExecutorDeploymentAware(false);
        engine.setFailedJobRetryTimeCycle("R5/PT1M");
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration, DatabaseGuard guard) {
        guard.check();
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService engineRuntime(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService engineTasks(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService engineRepository(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    HistoryService engineHistory(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService engineManagement(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
