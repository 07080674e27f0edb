package org.banjian.packs.internal;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shape of each YAML file, by the same JSON Schemas that editors complete from. */
final class SchemaCheck implements Check {

    private static final Map<String, String> SCHEMAS = Map.of(
            "pack.yaml",
            "pack",
            "policy/clauses.yaml",
            "clauses",
            "parameters.yaml",
            "parameters",
            "materials.yaml",
            "materials",
            RosterReading.FILE,
            "rosters");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    @Override
    public void check(Lint lint) {
        SCHEMAS.forEach((path, schema) -> {
            var node = lint.files.yaml.get(path);
            if (node != null && node.value() != null) {
                check(node, schema, lint.findings);
            }
        });
    }

    /** Adds a finding for every place where the node differs from the schema of that name. */
    static void check(DataNode root, String schemaName, Findings findings) {
        var schema = LOADED.computeIfAbsent(schemaName, SchemaCheck::load);
        var instance = JSON.valueToTree(root.plain());
        var errors =
                schema.validate(instance, context -> context.executionConfig(config -> config.locale(Locale.CHINA)));
        for (var error : errors) {
            report(root, schema.getSchemaNode(), error, findings);
        }
    }

    private static Schema load(String name) {
        try (var stream = new ClassPathResource("processes/schema/" + name + ".schema.json").getInputStream()) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(DataNode root, JsonNode schema, Error error, Findings findings) {
        var pointer = new ArrayList<String>();
        var location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            pointer.add(String.valueOf(location.getElement(i)));
        }
        var node = root.at(pointer);
        var property = error.getProperty();
        switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" ->
                findings.atKey(
                        node.get(property),
                        "KEY_UNKNOWN",
                        "不认识的键“" + property + "”。",
                        null,
                        Findings.suggestion(property, siblings(schema, error)));
            case "required" ->
                findings.atKey(node, "KEY_MISSING", "缺少“" + property + "”。", null, "补上“" + property + "”。");
            case "propertyNames" -> findings.atKey(node, "KEY_INVALID", "键的写法不对：" + error.getMessage(), null, "改名。");
            case "oneOf" ->
                findings.atKey(
                        node,
                        "KEY_MISSING",
                        "“" + String.join("”、“", alternatives(error)) + "”必须有一个，而且只能有一个。",
                        null,
                        "只保留其中一个。");
            default ->
                findings.at(
                        node,
                        "VALUE_INVALID",
                        "“" + (pointer.isEmpty() ? node.file() : pointer.get(pointer.size() - 1)) + "”的值“"
                                + shortened(node.text()) + "”不对：" + sentence(error),
                        null,
                        hint(error));
        }
    }

    private static String sentence(Error error) {
        var schema = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "enum" -> "只能是 " + words(schema) + "。";
            case "type" -> "应为" + types(schema) + "。";
            case "pattern" -> "写法应符合 " + schema.asString() + " 。";
            case "const" -> "只能是 " + schema + "。";
            case "minItems", "minProperties" -> "至少要有 " + schema + " 项。";
            case "minLength" -> "至少要写 " + schema + " 个字。";
            case "uniqueItems" -> "有重复的项。";
            default -> error.getMessage() + "。";
        };
    }

    private static String hint(Error error) {
        return switch (error.getKeyword()) {
            case "enum" ->
                error.getInstanceNode() != null && error.getInstanceNode().isString()
                        ? Findings.suggestion(
                                error.getInstanceNode().asString(),
                                error.getSchemaNode()
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList())
                        : "改成列出的值之一。";
            case "type" -> "按说明改写；版本号、日期和代码请加引号。";
            default -> "按说明改写。";
        };
    }

    private static String words(JsonNode schema) {
        return String.join("、", schema.valueStream().map(JsonNode::asString).toList());
    }

    private static String types(JsonNode schema) {
        var names = Map.of(
                "string", "文字", "number", "数字", "boolean", "true 或 false", "array", "列表", "object", "键值", "null", "空");
        var types =
                schema.isArray() ? schema.valueStream().map(JsonNode::asString).toList() : List.of(schema.asString());
        return String.join(
                "或", types.stream().map(type -> names.getOrDefault(type, type)).toList());
    }

    /** The keys that the schema knows at the place of an unknown one. */
    private static List<String> siblings(JsonNode schema, Error error) {
        var fragment = error.getSchemaLocation().getFragment();
        var node = schema;
        for (int i = 0; i < fragment.getNameCount() - 1; i++) {
            var part = String.valueOf(fragment.getElement(i));
            node = node.isArray() ? node.path(Integer.parseInt(part)) : node.path(part);
        }
        return node.path("properties").propertyStream().map(Map.Entry::getKey).toList();
    }

    private static List<String> alternatives(Error error) {
        return error.getSchemaNode() == null
                ? List.of()
                : error.getSchemaNode()
                        .valueStream()
                        .flatMap(branch -> branch.path("required").valueStream())
                        .map(JsonNode::asString)
                        .toList();
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
