package org.banjian.packs.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banjian.packs.CallInputs;
import org.banjian.packs.Decision;
import org.banjian.packs.spi.ModelFile;

/** What a diagram refers to. Which elements, attributes and expressions it may use at all is asked of the engine's module. */
final class DiagramCheck implements Check {

    private static final Set<String> TASK_PROPERTIES =
            Set.of("stage", "deadline", "outcomes", "clause", "findings", "marks", "panel", "admission", "photos");
    private static final Pattern OUTCOME_CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern OUTCOME = Pattern.compile("facts\\.outcome\\('([^']*)',\\s*execution\\)");
    private static final Pattern COMPARED =
            Pattern.compile("facts\\.outcome\\('([^']*)',\\s*execution\\)\\s*(?:==|!=|eq|ne)\\s*'([^']*)'");
    private static final Pattern FACT = Pattern.compile("(facts\\.(?:is|text|list)|deadlines\\.endOf)\\('([^']*)'");
    private static final Map<String, String> FACT_TYPES =
            Map.of("facts.is", "boolean", "facts.list", "list", "deadlines.endOf", "date");

    @Override
    public void check(Lint lint) {
        var seen = new HashMap<String, String>();
        var calls = new CallCheck(lint);
        var reached = calls.reached();
        lint.files.diagrams.forEach((path, root) -> {
            new OneDiagram(lint, path, root, seen, calls, reached).check();
            var content = lint.files.source.files().get(path);
            if (content != null) {
                lint.findings.addAll(root, lint.models.check(new ModelFile(path, content), lint.context()));
            }
        });
    }

    /** @param reached ids of the processes that the pack uses; a shared one that it does not use may want facts that it does not have */
    private record OneDiagram(
            Lint lint, String path, XmlNode root, Map<String, String> seen, CallCheck calls, Set<String> reached) {

        void check() {
            new EventCheck(lint, path, root).messages();
            var processes = Diagram.processes(root).toList();
            var expected = PackFiles.nameOf(path);
            if (processes.size() != 1) {
                add(root, "MODEL_STRUCTURE", "一个文件只画一个流程，这里有 " + processes.size() + " 个。", "每个流程一个文件。");
            }
            for (var process : processes) {
                if (!process.id().equals(expected)) {
                    add(
                            process,
                            "MODEL_KEY_MISMATCH",
                            "流程编号“" + process.id() + "”与文件名“" + expected + "”不一致。",
                            "把流程编号改为“" + expected + "”。");
                }
                if (!process.attribute("isExecutable").equals("true")) {
                    add(process, "MODEL_KEY_MISMATCH", "流程没有标为可执行。", "加上 isExecutable=\"true\"。");
                }
                Diagram.flowNodes(process).forEach(this::node);
                Diagram.flows(process).forEach(this::expressions);
                structure(process);
                interchange(process);
            }
        }

        private void node(XmlNode node) {
            var other = seen.putIfAbsent(node.id(), path);
            if (other != null) {
                add(node, "ID_DUPLICATE", "元素编号“" + node.id() + "”在“" + other + "”里已经用过。", "改一个编号。");
            }
            node.properties()
                    .filter(property -> property.attribute("name").equals("clause"))
                    .filter(property -> !taken(property.attribute("value")))
                    .forEach(property -> Diagram.list(property.attribute("value"))
                            .forEach(clause -> lint.reference(path, property, clause, "条款", lint.clauses.keySet())));
            switch (node.name()) {
                case "userTask" -> userTask(node);
                case "serviceTask", "sendTask" -> block(node);
                case "businessRuleTask" -> decision(node);
                case "callActivity" -> call(node);
                case "endEvent" -> {
                    properties(node, Set.of("result", "clause"));
                    result(node);
                }
                default -> {
                    properties(node, EventCheck.isEvent(node) ? EventCheck.PROPERTIES : Set.of("clause"));
                    new EventCheck(lint, path, root).event(node);
                }
            }
            node.children().stream()
                    .filter(child -> child.name().endsWith("EventDefinition")
                            || child.name().equals("multiInstanceLoopCharacteristics"))
                    .forEach(this::expressions);
        }

        /** A case is closed where its root ends, in the way of the case or in what interrupts it, and nowhere else. */
        private void result(XmlNode end) {
            var root = lint.files.pack().get("process").text();
            boolean closes = Diagram.processes(this.root)
                    .filter(process -> process.id().equals(root))
                    .flatMap(process -> Stream.concat(
                            Stream.of(process), process.all("subProcess").filter(OneDiagram::interrupts)))
                    .anyMatch(scope -> scope.all("endEvent").anyMatch(it -> it == end));
            if (!closes && Diagram.properties(end).containsKey("result")) {
                add(
                        end,
                        "MODEL_RESULT",
                        "终点“" + end.id() + "”写了 result，但只有总图“" + root + "”自己的终点办结办件，这里的不起作用。",
                        "删除属性 result；办件怎样结束写在总图里。");
            }
        }

        private static boolean interrupts(XmlNode subProcess) {
            return subProcess.attribute("triggeredByEvent").equals("true")
                    && subProcess.all("startEvent").noneMatch(start -> start.attribute("isInterrupting")
                            .equals("false"));
        }

        private void userTask(XmlNode node) {
            properties(node, TASK_PROPERTIES);
            var properties = Diagram.properties(node);
            boolean common = path.startsWith("common/");
            var role = node.attribute("camunda:candidateGroups");
            present(node, role, "MODEL_ROLE_MISSING", "角色", "写上 camunda:candidateGroups。");
            if (!common) {
                lint.reference(path, node, role, "角色", lint.section("roles").keySet());
            }
            var form = node.attribute("camunda:formKey");
            var panel = properties.getOrDefault("panel", "");
            present(node, form + panel, "MODEL_FORM_MISSING", "表单，也没有办理面板", "写上 camunda:formKey，或者属性 panel。");
            lint.reference(path, node, form, "表单", lint.forms.keySet());
            reference(node, panel, "办理面板", lint.panels);
            reference(node, properties.getOrDefault("photos", ""), "材料", lint.materials.keySet());
            admission(node, properties.getOrDefault("admission", ""));
            var stage = properties.getOrDefault("stage", "");
            if (!common) {
                present(node, stage, "MODEL_STAGE_MISSING", "阶段", "写上属性 stage。");
                lint.reference(path, node, stage, "阶段", lint.stages());
            } else if (!stage.isEmpty()) {
                add(node, "KEY_UNKNOWN", "共用子流程的环节不写阶段：办件停留在调用它的环节所在的阶段。", "删除属性 stage。");
            }
            var deadline = properties.getOrDefault("deadline", "");
            present(node, deadline, "MODEL_DEADLINE_MISSING", "期限", "写上属性 deadline：参数编号，没有规定的写 none。");
            if (!deadline.equals("none")) {
                reference(node, deadline, "参数", lint.parameters.keySet());
            }
            var outcomes = Diagram.list(properties.get("outcomes"));
            present(
                    node,
                    String.join("", outcomes),
                    "MODEL_OUTCOMES_MISSING",
                    "办理结果",
                    "写上属性 outcomes，如 PASS,CORRECT,REJECT。");
            outcomes.stream()
                    .filter(outcome -> !OUTCOME_CODE.matcher(outcome).matches())
                    .forEach(outcome -> add(node, "VALUE_INVALID", "办理结果“" + outcome + "”应为大写英文代码。", "改写。"));
            reference(node, properties.getOrDefault("findings", ""), "决策表", lint.decisions.keySet());
        }

        /** Whether a shared diagram takes the value from its caller. */
        private boolean taken(String value) {
            return path.startsWith("common/") && CallInputs.named(value) != null;
        }

        private void reference(XmlNode node, String name, String what, Collection<String> known) {
            if (!taken(name)) {
                lint.reference(path, node, name, what, known);
            }
        }

        private void admission(XmlNode node, String table) {
            reference(node, table, "决策表", lint.decisions.keySet());
            var decision = lint.decisions.get(table);
            if (decision == null) {
                return;
            }
            var outputs = decision.outputs().stream().map(Decision.Column::name).toList();
            if (decision.hitPolicy().equals("COLLECT") || !outputs.containsAll(List.of("accept", "code"))) {
                add(
                        node,
                        "MODEL_ADMISSION",
                        "“" + node.id() + "”的受理期限表“" + table + "”应为 UNIQUE 或 FIRST，并有输出 accept（是否受理）和 code（不受理的代码）。",
                        "改写这张表，或者删除属性 admission。");
            }
        }

        private void block(XmlNode node) {
            var bean = Diagram.bean(node.attribute("camunda:delegateExpression"));
            var inputs = lint.blocks.get(bean);
            if (inputs == null) {
                add(
                        node,
                        "MODEL_DELEGATE_UNKNOWN",
                        "环节“" + node.id() + "”调用的构件“" + bean + "”不存在。",
                        Findings.suggestion(bean, lint.blocks.keySet()));
                return;
            }
            if (!path.startsWith("common/") && !declaredBlocks().contains(bean)) {
                add(
                        node,
                        "BLOCK_UNDECLARED",
                        "构件“" + bean + "”没有列在 pack.yaml 的 blocks 里。",
                        "在 blocks 里加上“" + bean + "”。");
            }
            var allowed = Stream.concat(inputs.stream(), Stream.of("clause")).collect(Collectors.toSet());
            properties(node, allowed);
            var properties = Diagram.properties(node);
            reference(node, properties.getOrDefault("template", ""), "文书模板", lint.documents);
        }

        private List<String> declaredBlocks() {
            return lint.files.pack().get("blocks").texts();
        }

        private void decision(XmlNode node) {
            properties(node, Set.of("decision", "clause"));
            var bean = Diagram.bean(node.attribute("camunda:delegateExpression"));
            if (!bean.equals("decide")) {
                add(
                        node,
                        "MODEL_DELEGATE_UNKNOWN",
                        "业务规则环节“" + node.id() + "”只能写 camunda:delegateExpression=\"${decide}\"。",
                        "改写，并用属性 decision 写明决策表。");
            }
            var decision = Diagram.properties(node).getOrDefault("decision", "");
            present(node, decision, "MODEL_DECISION_MISSING", "决策表", "写上属性 decision。");
            reference(node, decision, "决策表", lint.decisions.keySet());
        }

        private void call(XmlNode node) {
            properties(
                    node,
                    Stream.concat(
                                    Stream.of("clause", "stage"),
                                    Diagram.properties(node).keySet().stream()
                                            .filter(name -> name.startsWith(CallInputs.ROLE)
                                                    || name.startsWith(CallInputs.WITH)))
                            .collect(Collectors.toSet()));
            calls.check(path, node);
            lint.reference(path, node, Diagram.properties(node).getOrDefault("stage", ""), "阶段", lint.stages());
            var called = node.attribute("calledElement");
            if (!lint.processes.contains(called) || called.equals(PackFiles.nameOf(path))) {
                add(
                        node,
                        "MODEL_CALL_UNKNOWN",
                        "调用的流程“" + called + "”不存在，或者就是它自己。",
                        Findings.suggestion(called, lint.processes));
            }
            if (!node.attribute("camunda:calledElementBinding").equals("deployment")) {
                add(
                        node,
                        "MODEL_BINDING",
                        "调用“" + called + "”没有绑定本次发布，办件会走到以后发布的版本里。",
                        "写上 camunda:calledElementBinding=\"deployment\"。");
            }
            var passed = node.all("extensionElements")
                    .flatMap(extension -> extension.children().stream())
                    .filter(child -> child.name().equals("in") || child.name().equals("out"))
                    .toList();
            boolean one = passed.size() == 1
                    && passed.get(0).attributes().equals(Map.of("businessKey", "${facts.caseNo(execution)}"));
            if (!one) {
                add(
                        node,
                        "MODEL_CALL_INPUT",
                        "调用活动只传办件编号，而且必须传。",
                        "只写一个 <camunda:in businessKey=\"${facts.caseNo(execution)}\" />。");
            }
        }

        private void expressions(XmlNode node) {
            node.walk().forEach(part -> Stream.concat(Stream.of(part.text()), part.attributes().values().stream())
                    .forEach(text -> expression(part, text)));
        }

        private void expression(XmlNode node, String text) {
            OUTCOME.matcher(text)
                    .results()
                    .forEach(match -> lint.reference(path, node, match.group(1), "环节", lint.steps.keySet()));
            COMPARED.matcher(text).results().forEach(match -> {
                var step = lint.steps.get(match.group(1));
                if (step != null) {
                    lint.reference(path, node, match.group(2), "环节“" + step.id() + "”的办理结果", step.outcomes());
                }
            });
            if (path.startsWith("common/") && !reached.contains(PackFiles.nameOf(path))) {
                return;
            }
            FACT.matcher(text).results().forEach(match -> fact(node, match.group(1), match.group(2)));
        }

        /** Asked as something else than it is, a fact would silently be false or an empty list. */
        private void fact(XmlNode node, String asked, String name) {
            var facts = lint.section("facts");
            lint.reference(path, node, name, "事实", facts.keySet());
            var wanted = FACT_TYPES.get(asked);
            var is = facts.getOrDefault(name, DataNode.missing("")).get("type").text();
            if (wanted != null && !is.isEmpty() && !is.equals(wanted)) {
                add(
                        node,
                        "FACT_TYPE",
                        asked + " 要问类型为 " + wanted + " 的事实，“" + name + "”的类型是 " + is + "。",
                        "换一个事实，或者改它的 type。");
            }
        }

        private void properties(XmlNode node, Set<String> known) {
            var names = new ArrayList<String>();
            node.properties().forEach(property -> {
                var name = property.attribute("name");
                if (!known.contains(name)) {
                    add(
                            property,
                            "KEY_UNKNOWN",
                            "“" + node.id() + "”不认识属性“" + name + "”。",
                            Findings.suggestion(name, known));
                }
                if (names.contains(name)) {
                    add(property, "KEY_DUPLICATE", "“" + node.id() + "”的属性“" + name + "”写了两次。", "只保留一个。");
                }
                names.add(name);
            });
        }

        private void present(XmlNode node, String value, String code, String what, String remedy) {
            if (value.isEmpty()) {
                add(node, code, "环节“" + node.id() + "”没有" + what + "。", remedy);
            }
        }

        private void structure(XmlNode process) {
            var starts = process.all("startEvent").toList();
            if (starts.size() != 1) {
                add(process, "MODEL_STRUCTURE", "流程要有一个而且只有一个开始事件，这里有 " + starts.size() + " 个。", "改画。");
            }
            var flows = Diagram.flows(process).toList();
            for (var node : Diagram.flowNodes(process).toList()) {
                var in = flows.stream()
                        .filter(flow -> flow.attribute("targetRef").equals(node.id()));
                var out = flows.stream()
                        .filter(flow -> flow.attribute("sourceRef").equals(node.id()))
                        .toList();
                boolean entered = Set.of("startEvent", "boundaryEvent").contains(node.name())
                        || node.attribute("triggeredByEvent").equals("true");
                if (!entered && in.findAny().isEmpty()) {
                    add(node, "MODEL_STRUCTURE", "“" + node.id() + "”没有进线，永远走不到。", "连上线，或者删除它。");
                }
                if (out.isEmpty()
                        && !node.name().equals("endEvent")
                        && !node.name().equals("subProcess")) {
                    add(node, "MODEL_STRUCTURE", "“" + node.id() + "”没有出线。", "连上线，或者改为结束事件。");
                }
                if (node.name().equals("exclusiveGateway") && out.size() > 1) {
                    gateway(node, out);
                }
            }
        }

        private void gateway(XmlNode gateway, List<XmlNode> out) {
            var handled = new HashMap<String, List<String>>();
            for (var flow : out) {
                var condition =
                        flow.first("conditionExpression").map(XmlNode::text).orElse("");
                if (condition.isEmpty() && !gateway.attribute("default").equals(flow.id())) {
                    add(flow, "MODEL_STRUCTURE", "网关的出线“" + flow.id() + "”没有条件，也不是默认线。", "写上条件。");
                }
                COMPARED.matcher(condition).results().forEach(match -> handled.computeIfAbsent(
                                match.group(1), step -> new ArrayList<>())
                        .add(match.group(2)));
            }
            if (!gateway.attribute("default").isEmpty()) {
                return;
            }
            handled.forEach((id, outcomes) -> {
                var step = lint.steps.get(id);
                var missing = step == null
                        ? List.<String>of()
                        : step.outcomes().stream()
                                .filter(it -> !outcomes.contains(it))
                                .toList();
                if (!missing.isEmpty()) {
                    add(
                            gateway,
                            "MODEL_STRUCTURE",
                            "环节“" + id + "”的办理结果 " + String.join("、", missing) + " 在网关“" + gateway.id() + "”没有去向。",
                            "为它画一条出线。");
                }
            });
        }

        private void interchange(XmlNode process) {
            var drawn = root.walk()
                    .filter(node ->
                            node.name().equals("BPMNShape") || node.name().equals("BPMNEdge"))
                    .map(node -> node.attribute("bpmnElement"))
                    .collect(Collectors.toSet());
            Stream.concat(Diagram.flowNodes(process), Diagram.flows(process))
                    .filter(node -> !drawn.contains(node.id()))
                    .forEach(node -> add(node, "MODEL_NOT_DRAWN", "“" + node.id() + "”在图上没有画出来。", "用建模工具打开，把它画上。"));
        }

        private void add(XmlNode node, String code, String message, String remedy) {
            lint.findings.at(path, node, code, message, null, remedy);
        }
    }
}
