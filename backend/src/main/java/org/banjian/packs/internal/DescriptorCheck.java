package org.banjian.packs.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banjian.packs.Step;
import org.jspecify.annotations.Nullable;

/** What pack.yaml, parameters.yaml and materials.yaml refer to, and whether their dates can be. */
final class DescriptorCheck implements Check {

    @Override
    public void check(Lint lint) {
        if (!lint.files.pack().map().isEmpty()) {
            descriptor(lint);
        }
        var ids = new HashSet<String>();
        lint.files.yaml("parameters.yaml").list().forEach(parameter -> parameter(lint, parameter, ids));
        lint.files.yaml("materials.yaml").list().forEach(material -> material(lint, material, ids));
    }

    private static void descriptor(Lint lint) {
        var pack = lint.files.pack();
        lint.reference(pack.get("process"), "流程", lint.processes);
        period(lint, pack.get("inForce").get("from"), pack.get("inForce").get("to"));
        var applicants = pack.get("roles").map().values().stream()
                .filter(role -> role.get("applicant").isTrue())
                .count();
        if (applicants != 1 && pack.has("roles")) {
            lint.findings.atKey(
                    pack.get("roles"),
                    "ROLE_APPLICANT",
                    "申请人角色应有一个而且只有一个，这里有 " + applicants + " 个。",
                    null,
                    "给申请人的角色写上 applicant: true。");
        }
        for (var required : pack.get("start").get("requires").list()) {
            lint.reference(required.get("fact"), "事实", lint.section("facts").keySet());
            lint.reference(required.get("code"), "理由代码", lint.section("reasons").keySet());
            lint.reference(required.get("clause"), "条款", lint.clauses.keySet());
        }
        lint.section("facts").values().forEach(fact -> {
            Diagram.list(fact.get("clause").text()).forEach(clause -> clause(lint, fact.get("clause"), clause));
            lint.feel(fact.get("value"), fact.textOf("clause").orElse(null));
        });
        lint.section("reasons").values().forEach(reason -> clause(lint, reason.get("clause"), null));
        blocks(lint, pack);
        var realised = Stream.of(
                        lint.decisions.keySet(),
                        lint.forms.keySet(),
                        lint.materials.keySet(),
                        lint.documents,
                        lint.processes,
                        lint.parameters.keySet())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        lint.section("specification").values().forEach(it -> lint.reference(it, "文件编号", realised));
    }

    private static void clause(Lint lint, DataNode node, @Nullable String id) {
        var clause = id == null ? node.text() : id;
        if (!clause.isEmpty() && !lint.clauses.containsKey(clause)) {
            lint.findings.at(
                    node,
                    "REFERENCE_UNKNOWN",
                    "条款“" + clause + "”不存在。",
                    null,
                    Findings.suggestion(clause, lint.clauses.keySet()));
        }
    }

    private static void blocks(Lint lint, DataNode pack) {
        var called = lint.files.diagrams.values().stream()
                .flatMap(XmlNode::walk)
                .map(node -> Diagram.bean(node.attribute("camunda:delegateExpression")))
                .collect(Collectors.toSet());
        for (var block : pack.get("blocks").list()) {
            lint.reference(block, "构件", lint.blocks.keySet());
            if (lint.blocks.containsKey(block.text()) && !called.contains(block.text())) {
                lint.findings.at(
                        block, "BLOCK_UNUSED", "构件“" + block.text() + "”没有用到。", null, "从 blocks 里删除它，或者在流程里用上它。");
            }
        }
    }

    private static void parameter(Lint lint, DataNode parameter, Set<String> ids) {
        var id = parameter.get("id");
        var prefix = lint.files.codePrefix() + ".";
        id(lint, id, prefix, ids);
        LocalDate last = null;
        for (var value : parameter.get("values").list()) {
            lint.reference(value.get("clause"), "条款", lint.clauses.keySet());
            period(lint, value.get("from"), value.get("to"));
            var from = date(value.get("from"));
            if (from != null && last != null && !from.isAfter(last)) {
                lint.findings.at(
                        value.get("from"),
                        "PARAMETER_OVERLAP",
                        "参数“" + id.text() + "”的两个值在同一天都有效。",
                        null,
                        "按先后排列，给前一个值写上 to。");
            }
            var to = date(value.get("to"));
            last = to == null ? LocalDate.MAX : to;
            unit(lint, parameter.get("unit").text(), value.get("value"));
        }
    }

    private static void unit(Lint lint, String unit, DataNode value) {
        if (value.value() == null) {
            return;
        }
        boolean fits =
                switch (unit) {
                    case "switch" -> value.value() instanceof Boolean;
                    case "date" -> date(value) != null;
                    case "text", "time" -> value.value() instanceof String;
                    default ->
                        value.value() instanceof Number number
                                && new java.math.BigDecimal(number.toString()).signum() >= 0;
                };
        if (!fits) {
            lint.findings.at(
                    value, "RULE_CELL_TYPE", "值“" + value.text() + "”与单位“" + unit + "”不符。", null, "金额和数量只写数字，不写单位和逗号。");
        }
    }

    private static void material(Lint lint, DataNode material, Set<String> ids) {
        id(lint, material.get("id"), lint.files.codePrefix() + "-", ids);
        lint.reference(material.get("suppliedBy"), "角色", lint.section("roles").keySet());
        lint.reference(material.get("clause"), "条款", lint.clauses.keySet());
        var tasks = lint.steps.values().stream()
                .filter(Step::isUserTask)
                .map(Step::id)
                .toList();
        lint.reference(material.get("step"), "环节", tasks);
        lint.feel(material.get("requiredWhen"), material.textOf("clause").orElse(null));
        var per = material.get("per").text();
        if (!per.isEmpty()) {
            int dot = per.indexOf('.');
            var form = dot < 0 ? per : per.substring(0, dot);
            lint.reference(material.get("per"), "表单字段", fields(lint));
            if (dot < 0 || !lint.forms.containsKey(form)) {
                return;
            }
            if (material.has("label") && material.get("label").text().matches("[A-Za-z]\\w*")) {
                var label = per.substring(dot + 1) + "." + material.get("label").text();
                if (!lint.forms.getOrDefault(form, Set.of()).contains(label)) {
                    lint.reference(material.get("label"), "表单字段", List.of());
                }
            }
        }
    }

    static Set<String> fields(Lint lint) {
        var all = new TreeSet<String>();
        lint.forms.forEach((form, fields) -> fields.forEach(field -> all.add(form + "." + field)));
        return all;
    }

    private static void id(Lint lint, DataNode id, String prefix, Set<String> seen) {
        if (id.text().isEmpty()) {
            return;
        }
        if (!id.text().startsWith(prefix)) {
            lint.findings.at(id, "ID_PREFIX", "编号“" + id.text() + "”没有以本包代码“" + prefix + "”开头。", null, "改名。");
        }
        if (!seen.add(id.text())) {
            lint.findings.at(id, "ID_DUPLICATE", "编号“" + id.text() + "”重复。", null, "改一个编号。");
        }
    }

    private static void period(Lint lint, DataNode from, DataNode to) {
        for (var node : List.of(from, to)) {
            if (!node.text().isEmpty() && date(node) == null) {
                lint.findings.at(node, "DATE_INVALID", "没有“" + node.text() + "”这一天。", null, "写成 2021-01-31 的样子。");
            }
        }
        var first = date(from);
        var last = date(to);
        if (first != null && last != null && last.isBefore(first)) {
            lint.findings.at(to, "DATE_INVALID", "截止日早于开始日。", null, "核对两个日期。");
        }
    }

    private static @Nullable LocalDate date(DataNode node) {
        try {
            return node.text().isEmpty() ? null : LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
