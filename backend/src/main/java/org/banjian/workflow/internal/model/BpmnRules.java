package org.banjian.workflow.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banjian.packs.LintFinding;
import org.banjian.workflow.internal.model.ModelReader.Unreadable;

/** Judges a diagram 流程图: its elements, attributes, expressions and shape. */
final class BpmnRules {

    /** The delegate of business rule tasks. */
    static final String DECIDE = "decide";

    private static final Set<String> EVENT_DEFINITIONS = Set.of(
            "timerEventDefinition", "messageEventDefinition", "errorEventDefinition", "terminateEventDefinition");

    private final Findings findings;
    private final Set<String> blocks;

    private BpmnRules(String file, Set<String> blocks) {
        this.findings = new Findings(file);
        this.blocks = blocks;
    }

    static List<LintFinding> check(String file, byte[] content, Set<String> blocks) {
        var rules = new BpmnRules(file, blocks);
        try {
            XmlElement root = ModelReader.read(content, ModelReader.MAX_ELEMENTS);
            rules.vocabulary(root);
            rules.events(root);
            new BpmnStructure(rules.findings).check(root);
        } catch (Unreadable e) {
            rules.findings.add(e.line, e.column, e.code, e.sentence, "请用流程图编辑器重新导出为标准 BPMN 2.0 文件。");
        }
        return rules.findings.all();
    }

    private void vocabulary(XmlElement root) {
        if (!root.name().equals("definitions")) {
            findings.add(
                    root,
                    "MODEL_ELEMENT_FORBIDDEN",
                    "根元素应为 <definitions>，不是 " + root.label() + "。",
                    "请上传 BPMN 2.0 文件。");
            return;
        }
        element(root);
        root.descendants().forEach(this::element);
    }

    private void element(XmlElement element) {
        String name = element.name();
        if (!BpmnVocabulary.knows(name)) {
            // one finding for the outermost: what is inside of it goes with it
            if (element.parent() == null
                    || BpmnVocabulary.knows(element.parent().name())) {
                findings.add(
                        element,
                        "MODEL_ELEMENT_FORBIDDEN",
                        "不允许使用元素 " + element.label() + "。",
                        "请删除它；自动处理请用 serviceTask 并选用平台的构件，判断请用网关条件或决策表。");
            }
            return;
        }
        if (name.startsWith("camunda:") && !element.inside("extensionElements")) {
            findings.add(
                    element,
                    "MODEL_ELEMENT_FORBIDDEN",
                    "元素 " + element.label() + " 只能写在 <extensionElements> 里。",
                    "请移到正确的位置。");
        }
        if (name.equals("camunda:in") && !element.inside("callActivity")) {
            findings.add(element, "MODEL_ELEMENT_FORBIDDEN", "元素 <camunda:in> 只能用于调用活动。", "请删除它。");
        }
        element.attributes().forEach((attribute, value) -> attribute(element, attribute, value));
        if (name.equals("conditionExpression") || name.equals("timeDate")) {
            expression(element, element.text());
        } else if (JuelRules.isExpression(element.text())) {
            forbidden(element, "此处的文字不允许含有表达式：“" + shortened(element.text()) + "”。");
        }
        switch (name) {
            case "serviceTask", "sendTask" -> delegate(element, blocks);
            case "businessRuleTask" -> delegate(element, Set.of(DECIDE));
            case "callActivity" -> callActivity(element);
            case "multiInstanceLoopCharacteristics" -> multiInstance(element);
            default -> {}
        }
    }

    private void attribute(XmlElement element, String attribute, String value) {
        if (!BpmnVocabulary.allows(element.name(), attribute)) {
            findings.add(
                    element,
                    "MODEL_ATTRIBUTE_FORBIDDEN",
                    "元素 " + element.label() + " 不允许使用属性 " + attribute + "。",
                    "请删除该属性；程序类、命令、监听器、连接器和外部任务一律不可用。");
            return;
        }
        switch (attribute) {
            case "camunda:delegateExpression" -> {} // checked with its element
            case "businessKey", "camunda:collection" -> {
                if (!JuelRules.isExpression(value)) {
                    findings.add(
                            element, "MODEL_ATTRIBUTE_FORBIDDEN", "属性 " + attribute + " 应为表达式。", "请写成 ${facts.…}。");
                } else {
                    expression(element, value);
                }
            }
            default -> {
                if (JuelRules.isExpression(value)) {
                    forbidden(element, "属性 " + attribute + " 不允许含有表达式：“" + shortened(value) + "”。");
                }
            }
        }
    }

    private void expression(XmlElement element, String text) {
        if (!JuelRules.isExpression(text)) {
            if (element.name().equals("conditionExpression")) {
                forbidden(element, "条件应为 ${…} 表达式。");
            }
            return;
        }
        JuelRules.refuse(text, Set.of()).ifPresent(problem -> forbidden(element, problem));
    }

    private void forbidden(XmlElement element, String sentence) {
        findings.add(
                element,
                "MODEL_EXPRESSION_FORBIDDEN",
                sentence,
                "可用的写法：" + String.join("、", JuelRules.calls()) + "，可以比较，可用 and、or、not。");
    }

    private void delegate(XmlElement element, Set<String> allowed) {
        String expression = element.attribute("camunda:delegateExpression");
        Optional<String> name = JuelRules.soleIdentifier(expression);
        if (name.isEmpty() || !allowed.contains(name.get())) {
            findings.add(
                    element,
                    expression.isEmpty() || name.isPresent() ? "MODEL_DELEGATE_UNKNOWN" : "MODEL_EXPRESSION_FORBIDDEN",
                    element.label() + " 的 camunda:delegateExpression “" + shortened(expression) + "” 不是可用的构件。",
                    "可用的构件：" + String.join("、", new TreeSet<>(allowed)) + "；写成 ${构件名}。");
        }
    }

    private void callActivity(XmlElement element) {
        boolean mapped = element.descendants()
                .anyMatch(child -> child.name().equals("camunda:in")
                        && child.attribute("businessKey").equals("${facts.caseNo(execution)}"));
        if (element.attribute("calledElement").isBlank()
                || !element.attribute("camunda:calledElementBinding").equals("deployment")
                || !mapped) {
            findings.add(
                    element,
                    "MODEL_STRUCTURE",
                    element.label() + " 应写明 calledElement、camunda:calledElementBinding=\"deployment\" 和办件编号的传递。",
                    "请在 extensionElements 中加入 <camunda:in businessKey=\"${facts.caseNo(execution)}\" />。");
        }
    }

    private void multiInstance(XmlElement element) {
        if (!JuelRules.isElementVariable(element.attribute("camunda:elementVariable"))) {
            findings.add(
                    element,
                    "MODEL_ATTRIBUTE_FORBIDDEN",
                    "多实例的 camunda:elementVariable 应以 each 开头，如 eachInstitution。",
                    "请改变量名。");
        }
    }

    private void events(XmlElement root) {
        root.descendants()
                .filter(element -> EVENT_DEFINITIONS.contains(element.name()))
                .forEach(this::event);
    }

    private void event(XmlElement definition) {
        XmlElement event = definition.parent();
        if (event == null) {
            return;
        }
        boolean ok =
                switch (event.name()) {
                    case "endEvent" ->
                        Set.of("errorEventDefinition", "terminateEventDefinition")
                                .contains(definition.name());
                    case "startEvent" ->
                        definition.name().equals("messageEventDefinition")
                                || definition.name().equals("timerEventDefinition") && inEventSubProcess(event);
                    case "boundaryEvent", "intermediateCatchEvent" ->
                        Set.of("timerEventDefinition", "messageEventDefinition").contains(definition.name());
                    default -> false;
                };
        if (!ok) {
            boolean timer = definition.name().equals("timerEventDefinition");
            findings.add(
                    definition,
                    timer ? "MODEL_TIMER_FORBIDDEN" : "MODEL_ELEMENT_FORBIDDEN",
                    event.label() + " 不允许使用 " + definition.label() + "。",
                    timer ? "定期启动请在 pack.yaml 中声明，由平台按日历启动。" : "开始事件可用空或消息，结束事件可用空、错误或终止。");
        }
        if (definition.name().equals("timerEventDefinition")) {
            timer(definition);
        }
        if (definition.name().equals("messageEventDefinition")) {
            message(definition, event);
        }
    }

    private void message(XmlElement definition, XmlElement event) {
        XmlElement root = event;
        for (XmlElement above = event.parent(); above != null; above = above.parent()) {
            root = above;
        }
        boolean named = root.children("message")
                .filter(message -> message.id().equals(definition.attribute("messageRef")))
                .anyMatch(message -> !message.attribute("name").isBlank());
        if (!named) {
            findings.add(
                    event,
                    "MODEL_MESSAGE_UNKNOWN",
                    event.label() + " 等待的消息没有定义，或者没有名称。",
                    "请在图中定义 <message id=\"…\" name=\"…\" />，并用 messageRef 引用它。");
        }
    }

    private static boolean inEventSubProcess(XmlElement event) {
        XmlElement scope = event.parent();
        return scope != null
                && scope.name().equals("subProcess")
                && scope.attribute("triggeredByEvent").equals("true");
    }

    private void timer(XmlElement definition) {
        boolean legal = definition
                .child("timeDate")
                .map(XmlElement::text)
                .filter(text -> text.startsWith("${deadlines."))
                .isPresent();
        if (!legal || definition.children().size() != 1) {
            findings.add(
                    definition,
                    "MODEL_TIMER_FORBIDDEN",
                    "定时器的时间应取自期限，不得写固定的时长、周期或日期（如 P5D）：法定期限按工作日和日历计算。",
                    "请写 <timeDate>${deadlines.endOf('事实名', execution)}</timeDate>。");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
