package org.banjian.workflow.internal.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.banjian.packs.LintFinding;
import org.banjian.packs.spi.ModelChecks;
import org.banjian.packs.spi.ModelContext;
import org.banjian.packs.spi.ModelFile;
import org.banjian.workflow.spi.FeelFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The checks of models 模型检查 for the linter, for deployments and for the engine's own parser. */
@Component
public class ModelLint implements ModelChecks {

    private final FeelRules feel;
    private final ObjectProvider<FeelFunction> functions;

    ModelLint(FeelRules feel, ObjectProvider<FeelFunction> functions) {
        this.feel = feel;
        this.functions = functions;
    }

    @Override
    public List<LintFinding> check(ModelFile file, ModelContext context) {
        return check(file.path(), file.content(), context.blocks());
    }

    /** @param blocks the delegates that service and send tasks may name */
    public List<LintFinding> check(String path, byte[] content, Set<String> blocks) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".bpmn")) {
            return BpmnRules.check(path, content, blocks);
        }
        if (name.endsWith(".dmn")) {
            return DmnRules.check(path, content, feel);
        }
        return List.of(new LintFinding(
                path, 0, 0, "FILE_TYPE_NOT_ALLOWED", "不支持这种文件：" + path + "。", null, "流程用 .bpmn，决策表用 .dmn。"));
    }

    @Override
    public List<String> checkFeel(String expression) {
        try {
            feel.expression(
                    expression, functions.stream().map(FeelFunction::name).collect(Collectors.toSet()));
            return List.of();
        } catch (FeelRules.Refused refused) {
            return List.of(refused.sentence());
        }
    }
}
