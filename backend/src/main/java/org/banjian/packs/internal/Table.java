package org.banjian.packs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banjian.packs.Decision;

/** What a DMN file says about a decision table. */
final class Table {

    private static final Pattern LEADING_CLAUSES =
            Pattern.compile("^([A-Z]{2,8}(?:-[0-9A-Za-z]+)+(?:[,，、 ]+(?=[A-Z]{2,8}-))?)+");
    private static final Pattern CLAUSE = Pattern.compile("[A-Z]{2,8}(?:-[0-9A-Za-z]+)+");

    private Table() {}

    /** Clause ids at the beginning of a rule's description. */
    static List<String> clauses(String description) {
        var leading = LEADING_CLAUSES.matcher(description.strip());
        return leading.find()
                ? CLAUSE.matcher(leading.group())
                        .results()
                        .map(match -> match.group())
                        .toList()
                : List.of();
    }

    static Stream<XmlNode> decisions(XmlNode definitions) {
        return definitions.all("decision");
    }

    static Optional<XmlNode> decisionTable(XmlNode decision) {
        return decision.first("decisionTable");
    }

    /** Name of the fact that an input column asks. */
    static String inputName(XmlNode input) {
        return input.first("inputExpression")
                .flatMap(expression -> expression.first("text"))
                .map(XmlNode::text)
                .orElse("");
    }

    static String inputType(XmlNode input) {
        return input.first("inputExpression").map(e -> e.attribute("typeRef")).orElse("");
    }

    static String hitPolicy(XmlNode table) {
        return table.attributes().getOrDefault("hitPolicy", "UNIQUE");
    }

    static String description(XmlNode rule) {
        return rule.first("description").map(XmlNode::text).orElse("");
    }

    /** Text of the n-th input or output cell. */
    static String cell(XmlNode rule, String kind, int index) {
        var cells = rule.all(kind).toList();
        return index < cells.size()
                ? cells.get(index).first("text").map(XmlNode::text).orElse("")
                : "";
    }

    /** A FEEL string literal without its quotes, or the text as it is. */
    static String literal(String cell) {
        return cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }

    static Optional<Decision> decision(String path, XmlNode decision) {
        return decisionTable(decision).map(table -> {
            var rules = new ArrayList<Decision.Rule>();
            for (var rule : table.all("rule").toList()) {
                var description = description(rule);
                rules.add(
                        new Decision.Rule(rule.id(), rules.size() + 1, rule.line(), description, clauses(description)));
            }
            return new Decision(
                    decision.id(),
                    decision.attribute("name"),
                    path,
                    hitPolicy(table),
                    table.all("input")
                            .map(input -> new Decision.Column(inputName(input), inputType(input)))
                            .toList(),
                    table.all("output")
                            .map(output -> new Decision.Column(output.attribute("name"), output.attribute("typeRef")))
                            .toList(),
                    List.copyOf(rules));
        });
    }
}
