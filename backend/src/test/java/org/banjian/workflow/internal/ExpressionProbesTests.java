package org.banjian.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.Set;
import org.banjian.workflow.hostile.Canaries;
import org.banjian.workflow.internal.model.JuelRules;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways that once led out of the expression language, and those that stay open. */
@EngineTest
@NullUnmarked
class ExpressionProbesTests {

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${engineDeployments.ensure('x')}",
                "${''.getClass().forName('java.lang.Runtime') != null}",
                "${''.getClass().forName('java.lang.System').getMethod('getProperty', ''.getClass()).invoke(null, 'user.home')}",
                "${execution.processEngineServices.runtimeService.createProcessInstanceQuery().count() > 0}",
                "${facts['class']}",
                "${facts.getClass()}",
                "${facts.unknown('x', execution)}",
                "${facts.is(execution, 'x')}",
                "${facts.is('x')}",
                "${facts.is('x', execution).toString()}",
                "${now()}",
                "${execution}",
                "${task}",
                "${anything}",
                "${x = 1}",
                "${1 + 1 == 2}",
                "${empty facts.text('x', execution)}",
                "${{'a': 1}}",
                "#{facts.is('x', execution)}",
                "${facts.is('x', execution)} #{1}",
            })
    void isRefused(String expression) {
        assertThat(JuelRules.refuse(expression, Set.of("decide", "note"))).isPresent();
        var expressions =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getExpressionManager();
        assertThatThrownBy(() -> expressions.createExpression(expression)).hasMessageContaining("Expression refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text without anything",
                "",
                "${decide}",
                "${note}",
                "${facts.caseNo(execution)}",
                "${facts.outcome('userTask_review', execution) == 'PASS'}",
                "${not facts.is('x', execution) and (facts.is('y', execution) or facts.text('z', execution) != 'A')}",
                "${facts.list('institutions', execution)}",
                "${deadlines.endOf('lastDay', execution)}",
                "${eachInstitution}",
                "${eachInstitution == 'A'}",
            })
    void isAllowed(String expression) {
        assertThat(JuelRules.refuse(expression, Set.of("decide", "note"))).isEmpty();
    }

    @Test
    void longExpressionsAreRefused() {
        String longOne = "${facts.is('" + "x".repeat(300) + "', execution)}";
        assertThat(JuelRules.refuse(longOne, Set.of())).isPresent();
    }

    /** CVE-2026-109432: an expression inside of {@code or()} passes the ban on expressions in queries. */
    @Test
    void anExpressionInAnOrQueryDoesNotRun() throws Exception {
        Files.createDirectories(Canaries.FOLDER);
        var canary = Canaries.FOLDER.resolve("or-query");
        Files.deleteIfExists(canary);
        String attack = "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)"
                + ".exec('touch target/canaries/or-query')}";
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(attack)
                        .taskName("x")
                        .endOr()
                        .list())
                .hasStackTraceContaining("Expression refused");
        assertThatThrownBy(() ->
                        tasks.createTaskQuery().taskAssigneeExpression(attack).list())
                .isInstanceOf(RuntimeException.class);
        Thread.sleep(300);
        assertThat(canary).doesNotExist();
    }
}
