package org.banjian.packs.internal;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML without losing the lines: nodes are composed, never constructed into objects. Dates stay text. */
final class YamlParser {

    private final String file;
    private final Findings findings;

    YamlParser(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    DataNode parse(byte[] content) {
        var options = new LoaderOptions();
        options.setCodePointLimit(5_000_000);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(true);
        try {
            var root = new Yaml(new SafeConstructor(options))
                    .compose(new StringReader(new String(content, StandardCharsets.UTF_8)));
            if (root == null) {
                findings.add(file, 0, 0, "FILE_EMPTY", "文件是空的。", null, "写入内容，或删除这个文件。");
                return DataNode.missing(file);
            }
            return node(root);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            findings.add(
                    file,
                    mark == null ? 0 : mark.getLine() + 1,
                    mark == null ? 0 : mark.getColumn() + 1,
                    "YAML_INVALID",
                    "不是合法的 YAML：" + e.getProblem() + "。",
                    null,
                    "检查这一行的缩进、冒号和引号。");
        } catch (YAMLException e) {
            findings.add(file, 0, 0, "YAML_INVALID", "不是合法的 YAML：" + e.getMessage() + "。", null, "检查文件的缩进、冒号和引号。");
        }
        return DataNode.missing(file);
    }

    private DataNode node(Node node) {
        var mark = node.getStartMark();
        return new DataNode(
                file, mark.getLine() + 1, mark.getColumn() + 1, mark.getLine() + 1, mark.getColumn() + 1, value(node));
    }

    private @Nullable Object value(Node node) {
        if (node instanceof MappingNode mapping) {
            var map = new LinkedHashMap<String, DataNode>();
            for (var entry : mapping.getValue()) {
                var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                var mark = entry.getKeyNode().getStartMark();
                var child = node(entry.getValueNode()).under(mark.getLine() + 1, mark.getColumn() + 1);
                if (map.put(key, child) != null) {
                    findings.add(
                            file,
                            mark.getLine() + 1,
                            mark.getColumn() + 1,
                            "KEY_DUPLICATE",
                            "键“" + key + "”在同一处写了两次。",
                            null,
                            "只保留一个“" + key + "”。");
                }
            }
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            List<DataNode> list = new ArrayList<>();
            sequence.getValue().forEach(child -> list.add(node(child)));
            return list;
        }
        return scalar((ScalarNode) node);
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        var tag = scalar.getTag();
        if (Tag.NULL.equals(tag)) {
            return null;
        }
        if (Tag.BOOL.equals(tag)) {
            return switch (text.toLowerCase(java.util.Locale.ROOT)) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> text; // yes, no, on, off are words here
            };
        }
        if (Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                return text;
            }
        }
        return text;
    }
}
