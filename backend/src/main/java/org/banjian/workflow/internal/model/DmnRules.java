package org.banjian.workflow.internal.model;

import camundajar.impl.scala.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banjian.packs.LintFinding;
import org.banjian.workflow.internal.model.ModelReader.Unreadable;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Judges a decision table 决策表: its elements, language, hit policy and every cell. */
final class DmnRules {

    private static final int MAX_RULES = 2_000;
    private static final int MAX_COLUMNS = 30;
    private static final Set<String> HIT_POLICIES = Set.of("", "UNIQUE", "FIRST", "COLLECT");
    private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double");
    private static final Set<String> TYPES = Set.of("string", "boolean", "number", "integer", "long", "double", "date");
    private static final Pattern FACT = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

    private static final Map<String, Set<String>> ELEMENTS = BpmnVocabulary.table(
            """
            definitions id name namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
            decision id name camunda:historyTimeToLive camunda:versionTag
            variable id name typeRef
            decisionTable id hitPolicy aggregation preferredOrientation
            input id label camunda:inputVariable
            inputExpression id typeRef expressionLanguage
            inputValues id
            output id name label typeRef
            outputValues id
            rule id
            description id
            inputEntry id expressionLanguage
            outputEntry id expressionLanguage
            annotation id
            annotationEntry id
            text
            dmndi:DMNDI id
            dmndi:DMNDiagram id name
            dmndi:DMNShape id dmnElementRef isCollapsed isListedInputData
            dc:Bounds x y width height
            """);

    private final Findings findings;
    private final FeelRules feel;

    private DmnRules(String file, FeelRules feel) {
        this.findings = new Findings(file);
        this.feel = feel;
    }

    static List<LintFinding> check(String file, byte[] content, FeelRules feel) {
        var rules = new DmnRules(file, feel);
        try {
            XmlElement root = ModelReader.read(content, ModelReader.MAX_TABLE_ELEMENTS);
            rules.vocabulary(root);
            rules.tables(root);
        } catch (Unreadable e) {
            rules.findings.add(e.line, e.column, e.code, e.sentence, "请用决策表编辑器重新导出为标准 DMN 文件。");
        }
        return rules.findings.all();
    }

    private void vocabulary(XmlElement root) {
        if (!root.name().equals("definitions")) {
            findings.add(
                    root, "MODEL_ELEMENT_FORBIDDEN", "根元素应为 <definitions>，不是 " + root.label() + "。", "请上传 DMN 文件。");
            return;
        }
        element(root);
        root.descendants().forEach(this::element);
    }

    private void element(XmlElement element) {
        if (!ELEMENTS.containsKey(element.name())) {
            if (element.parent() == null
                    || ELEMENTS.containsKey(element.parent().name())) {
                findings.add(
                        element,
                        "MODEL_ELEMENT_FORBIDDEN",
                        "不允许使用元素 " + element.label() + "。",
                        "一个文件只放一个决策和它的决策表；公式、函数和知识模型不可用。");
            }
            return;
        }
        element.attributes().forEach((attribute, value) -> attribute(element, attribute, value));
    }

    private void attribute(XmlElement element, String attribute, String value) {
        if (attribute.equals("expressionLanguage")) {
            if (!value.equalsIgnoreCase("feel") && !value.matches("https?://www\\.omg\\.org/spec/DMN/\\d+/FEEL/?")) {
                findings.add(
                        element,
                        "RULE_LANGUAGE_FORBIDDEN",
                        "不允许使用表达式语言 " + value + "。",
                        "请改用 FEEL，或删除 expressionLanguage。");
            }
        } else if (!ELEMENTS.getOrDefault(element.name(), Set.of()).contains(attribute)) {
            findings.add(
                    element,
                    "MODEL_ATTRIBUTE_FORBIDDEN",
                    "元素 " + element.label() + " 不允许使用属性 " + attribute + "。",
                    "请删除该属性。");
        }
    }

    private void tables(XmlElement root) {
        List<XmlElement> decisions = root.children("decision").toList();
        if (decisions.size() != 1) {
            findings.add(root, "MODEL_STRUCTURE", "一个文件应有且只有一个决策，现有 " + decisions.size() + " 个。", "请把每张决策表存为一个文件。");
        }
        for (XmlElement decision : decisions) {
            decision.child("decisionTable")
                    .ifPresentOrElse(
                            this::table,
                            () -> findings.add(
                                    decision, "MODEL_STRUCTURE", decision.label() + " 没有决策表。", "请加入 <decisionTable>。"));
        }
    }

    private void table(XmlElement table) {
        String policy = table.attribute("hitPolicy");
        if (!HIT_POLICIES.contains(policy)) {
            findings.add(table, "RULE_HIT_POLICY", "不允许使用命中策略 " + policy + "。", "可用 UNIQUE（唯一）、FIRST（首个）、COLLECT（收集）。");
        }
        if (table.attributes().containsKey("aggregation")) {
            findings.add(table, "RULE_HIT_POLICY", "不允许在决策表中汇总（aggregation）。", "请删除 aggregation；金额由平台汇总。");
        }
        List<XmlElement> inputs = table.children("input").toList();
        List<XmlElement> outputs = table.children("output").toList();
        List<XmlElement> rows = table.children("rule").toList();
        if (inputs.isEmpty() || outputs.isEmpty()) {
            findings.add(table, "MODEL_STRUCTURE", "决策表应至少有一个输入列和一个输出列。", "请补充列。");
        }
        if (rows.size() > MAX_RULES || inputs.size() + outputs.size() > MAX_COLUMNS) {
            findings.add(table, "MODEL_TOO_LARGE", "决策表超过 2000 行或 30 列。", "请拆分决策表。");
            return;
        }
        inputs.forEach(this::input);
        outputs.forEach(output -> type(output, output.attribute("typeRef")));
        for (int row = 0; row < rows.size(); row++) {
            row(rows.get(row), row + 1, inputs, outputs);
        }
    }

    private void input(XmlElement input) {
        XmlElement expression = input.child("inputExpression").orElse(null);
        String fact = expression == null ? "" : textOf(expression);
        if (expression == null || !FACT.matcher(fact).matches()) {
            findings.add(
                    input,
                    "RULE_EXPRESSION_FORBIDDEN",
                    "输入列应写一个事实的名称，现为“" + fact + "”。",
                    "请在 pack.yaml 的 facts 中定义，再在此引用。");
        } else {
            type(expression, expression.attribute("typeRef"));
        }
    }

    private void type(XmlElement column, String type) {
        if (!TYPES.contains(type)) {
            findings.add(
                    column,
                    "RULE_CELL_TYPE",
                    "列的类型“" + type + "”不可用。",
                    "可用 string、boolean、number、integer、long、double、date。");
        }
    }

    private void row(XmlElement row, int number, List<XmlElement> inputs, List<XmlElement> outputs) {
        List<XmlElement> conditions = row.children("inputEntry").toList();
        List<XmlElement> results = row.children("outputEntry").toList();
        if (conditions.size() != inputs.size() || results.size() != outputs.size()) {
            findings.add(row, "MODEL_STRUCTURE", "第 " + number + " 行的单元格数与列数不符。", "请补齐单元格。");
            return;
        }
        for (int i = 0; i < conditions.size(); i++) {
            String type = inputs.get(i)
                    .child("inputExpression")
                    .map(expression -> expression.attribute("typeRef"))
                    .orElse("");
            condition(conditions.get(i), "第 " + number + " 行第 " + (i + 1) + " 列", type);
        }
        for (int i = 0; i < results.size(); i++) {
            String where = "第 " + number + " 行第 " + (inputs.size() + i + 1) + " 列";
            result(results.get(i), where, outputs.get(i).attribute("typeRef"));
        }
    }

    private void condition(XmlElement cell, String where, String type) {
        String text = textOf(cell);
        if (text.isEmpty() || text.equals("-")) {
            return;
        }
        try {
            constants(cell, where, type, text, feel.cell(text));
        } catch (FeelRules.Refused refused) {
            forbidden(cell, where, refused);
        }
    }

    private void result(XmlElement cell, String where, String type) {
        String text = textOf(cell);
        if (text.isEmpty()) {
            return;
        }
        ParsedExpression parsed;
        try {
            parsed = feel.output(text);
        } catch (FeelRules.Refused refused) {
            if (NUMBERS.contains(type) && refused.unparsable()) {
                wrongType(cell, where, type, text);
            } else {
                forbidden(cell, where, refused);
            }
            return;
        }
        boolean negative =
                parsed.expression().getClass().getSimpleName().equals("ArithmeticNegation") || text.startsWith("-");
        if (NUMBERS.contains(type) && (negative || !isNumber(parsed))) {
            wrongType(cell, where, type, text);
        } else {
            constants(cell, where, type, text, parsed);
        }
    }

    private static boolean isNumber(ParsedExpression parsed) {
        String kind = parsed.expression().getClass().getSimpleName();
        return kind.equals("ConstNumber") || kind.equals("ConstNull$");
    }

    private void constants(XmlElement cell, String where, String type, String text, ParsedExpression parsed) {
        List<String> kinds = new ArrayList<>();
        for (Product constant : FeelRules.constants(parsed)) {
            kinds.add(constant.getClass().getSimpleName());
        }
        boolean wrong =
                switch (type) {
                    case "string" -> kinds.contains("ConstNumber") || kinds.contains("ConstBool");
                    case "boolean" -> kinds.contains("ConstNumber") || kinds.contains("ConstString");
                    case "date" -> kinds.contains("ConstNumber") || kinds.contains("ConstBool");
                    default -> NUMBERS.contains(type) && (kinds.contains("ConstString") || kinds.contains("ConstBool"));
                };
        if (wrong) {
            wrongType(cell, where, type, text);
        }
    }

    private void wrongType(XmlElement cell, String where, String type, String text) {
        String remedy = NUMBERS.contains(type) ? "请只写数字，如 1500 或 0.9：不带单位、千分位、引号和负号。" : "请按列的类型填写，文字加双引号。";
        findings.add(cell, "RULE_CELL_TYPE", where + "的“" + text + "”与列的类型 " + type + " 不符。", remedy);
    }

    private void forbidden(XmlElement cell, String where, FeelRules.Refused refused) {
        findings.add(
                cell,
                "RULE_EXPRESSION_FORBIDDEN",
                where + "：" + refused.sentence(),
                "单元格可用：常量、比较、区间、列表、not(…)、- 和对输入的四则运算。");
    }

    private static String textOf(XmlElement element) {
        return element.child("text").map(XmlElement::text).orElse("");
    }
}
