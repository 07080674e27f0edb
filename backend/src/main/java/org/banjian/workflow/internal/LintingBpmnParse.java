package org.banjian.workflow.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.banjian.packs.LintFinding;
import org.banjian.workflow.internal.model.ModelLint;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.jspecify.annotations.Nullable;

/** Checks a diagram before the engine reads any of it, at deployment and whenever it is read again after a restart. */
class LintingBpmnParse extends BpmnParse {

    private final ModelLint lint;
    private final NamedBeans beans;
    private byte @Nullable [] content;

    LintingBpmnParse(BpmnParser parser, ModelLint lint, NamedBeans beans) {
        super(parser);
        this.lint = lint;
        this.beans = beans;
    }

    @Override
    public BpmnParse sourceInputStream(InputStream stream) {
        try (stream) {
            content = stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.sourceInputStream(new ByteArrayInputStream(content));
        return this;
    }

    @Override
    public BpmnParse execute() {
        if (content == null) {
            throw new ProcessEngineException("A diagram that was not checked is not read: " + name);
        }
        List<LintFinding> findings =
                lint.check(name.endsWith(".bpmn") ? name : name + ".bpmn", content, beans.blockNames());
        if (!findings.isEmpty()) {
            throw new ProcessEngineException(
                    findings.stream().map(finding -> finding.line("")).collect(Collectors.joining("\n")));
        }
        return super.execute();
    }
}
