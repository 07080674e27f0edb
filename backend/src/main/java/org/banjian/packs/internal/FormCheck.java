package org.banjian.packs.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Forms by allow-list: which components and which of their settings a pack may use. */
final class FormCheck implements Check {

    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "group",
            "dynamiclist",
            "separator",
            "spacer");
    private static final Set<String> WITH_KEY = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");
    private static final Set<String> FORM_KEYS = Set.of(
            "$schema",
            "id",
            "type",
            "schemaVersion",
            "components",
            "exporter",
            "executionPlatform",
            "executionPlatformVersion");
    private static final Set<String> COMPONENT_KEYS = Set.of(
            "id",
            "type",
            "key",
            "label",
            "description",
            "layout",
            "validate",
            "values",
            "valuesKey",
            "conditional",
            "properties",
            "appearance",
            "defaultValue",
            "readonly",
            "disabled",
            "subtype",
            "dateLabel",
            "timeLabel",
            "timeInterval",
            "timeSerializingFormat",
            "timeUse24h",
            "disallowPassedDates",
            "decimalDigits",
            "increment",
            "serializeToString",
            "searchable",
            "text",
            "height",
            "showOutline",
            "verticalAlignment",
            "path",
            "components",
            "isRepeating",
            "allowAddRemove",
            "defaultRepetitions",
            "disableCollapse",
            "nonCollapsedItems");
    private static final Set<String> PROPERTIES = Set.of("personal", "prefill", "check", "minItems", "maxItems");
    private static final Set<String> PERSONAL = Set.of("mobile", "idNumber", "account", "phone");
    private static final Set<String> CHECKS = Set.of("idNumber", "creditCode");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
    private static final Pattern ACTIVE = Pattern.compile("(?i)javascript:|data:text/html|<\\s*(script|iframe|object)");
    private static final int MAX_COMPONENTS = 300;

    @Override
    public void check(Lint lint) {
        lint.files.forms.forEach((path, form) -> form(lint, path, form));
    }

    private static void form(Lint lint, String path, DataNode form) {
        if (form.map().isEmpty()) {
            return;
        }
        var expected = PackFiles.nameOf(path);
        if (!form.get("id").text().equals(expected)) {
            lint.findings.at(
                    form.get("id"),
                    "MODEL_KEY_MISMATCH",
                    "表单编号“" + form.get("id").text() + "”与文件名“" + expected + "”不一致。",
                    null,
                    "把 id 改为“" + expected + "”。");
        }
        if (!form.get("schemaVersion").text().equals("19")) {
            lint.findings.at(
                    form.get("schemaVersion"), "FORM_VERSION", "表单的 schemaVersion 应为 19。", null, "用当前的表单编辑器重新导出。");
        }
        keys(lint, form, FORM_KEYS);
        if (form.walk().count() > 20_000 || components(form) > MAX_COMPONENTS) {
            lint.findings.at(form, "FORM_TOO_LARGE", "表单超过 " + MAX_COMPONENTS + " 个组件。", null, "分成几个环节填写。");
            return;
        }
        container(lint, form, new HashSet<>(), new HashSet<>(), null);
        form.walk()
                .filter(node -> node.value() instanceof String text
                        && ACTIVE.matcher(text).find())
                .forEach(node -> lint.findings.at(node, "FORM_COMPONENT_FORBIDDEN", "表单里不允许脚本或脚本链接。", null, "改成纯文字。"));
    }

    private static long components(DataNode form) {
        return form.get("components").list().stream()
                .mapToLong(component -> 1 + components(component))
                .sum();
    }

    /** @param row the keys of the list's row that the container is in; null outside of lists */
    private static void container(
            Lint lint, DataNode container, Set<String> ids, Set<String> keys, @Nullable Set<String> row) {
        for (var component : container.get("components").list()) {
            var type = component.get("type").text();
            if (!COMPONENTS.contains(type)) {
                lint.findings.at(
                        component.get("type"),
                        "FORM_COMPONENT_FORBIDDEN",
                        "表单不允许组件“" + type + "”。",
                        null,
                        Findings.suggestion(type, COMPONENTS));
            }
            keys(lint, component, COMPONENT_KEYS);
            var id = component.get("id").text();
            if (id.isEmpty()) {
                lint.findings.at(component, "KEY_MISSING", "表单组件没有 id。", null, "补上 id。");
            } else if (!ids.add(id)) {
                lint.findings.at(component.get("id"), "FORM_KEY_DUPLICATE", "组件编号“" + id + "”重复。", null, "改一个编号。");
            }
            var key = component.get("key").text();
            if (key.isEmpty() && WITH_KEY.contains(type)) {
                lint.findings.at(component, "KEY_MISSING", "表单组件“" + id + "”没有 key。", null, "补上 key。");
            } else if (!key.isEmpty() && !keys.add(key)) {
                lint.findings.at(
                        component.get("key"), "FORM_KEY_DUPLICATE", "字段“" + key + "”在同一层里重复。", null, "改一个 key。");
            }
            if (component.get("defaultValue").text().startsWith("=")) {
                lint.findings.at(
                        component.get("defaultValue"),
                        "FORM_COMPONENT_FORBIDDEN",
                        "默认值不能是表达式。",
                        null,
                        "改用 properties.prefill。");
            }
            var path = component.get("path").text();
            container(
                    lint,
                    component,
                    ids,
                    path.isEmpty() ? keys : new HashSet<>(),
                    path.isEmpty() ? row : keysOf(component).collect(Collectors.toSet()));
            expression(lint, component.get("conditional").get("hide"));
            rowScope(lint, component.get("conditional").get("hide"), row);
            expression(lint, component.get("text"));
            properties(lint, component);
        }
    }

    private static void properties(Lint lint, DataNode component) {
        var properties = component.get("properties");
        keys(lint, properties, PROPERTIES);
        lint.reference(properties.get("personal"), "个人信息的种类", PERSONAL);
        lint.reference(properties.get("check"), "校验", CHECKS);
        lint.feel(properties.get("prefill"));
        for (var count : List.of(properties.get("minItems"), properties.get("maxItems"))) {
            if (!count.text().isEmpty() && !COUNT.matcher(count.text()).matches()) {
                lint.findings.at(count, "VALUE_INVALID", "“" + count.text() + "”不是行数。", null, "写一个数字，如 \"1\"。");
            }
        }
        boolean closed =
                component.get("readonly").isTrue() || component.get("disabled").isTrue();
        if (closed
                && WITH_KEY.contains(component.get("type").text())
                && properties.get("prefill").text().isEmpty()) {
            lint.findings.at(
                    component,
                    "FORM_COMPUTED",
                    "字段“" + component.get("key").text() + "”没有人能填，也没有写由什么算出。",
                    null,
                    "在 properties 里写 prefill，或者去掉 readonly。");
        }
    }

    private static Stream<String> keysOf(DataNode container) {
        return container.get("components").list().stream()
                .flatMap(child -> child.get("path").text().isEmpty()
                        ? Stream.concat(Stream.of(child.get("key").text()), keysOf(child))
                        : Stream.of(child.get("path").text()))
                .filter(key -> !key.isEmpty());
    }

    /** The form's viewer knows the row of a list only as {@code this}: a bare key would be empty there for ever. */
    private static void rowScope(Lint lint, DataNode node, @Nullable Set<String> row) {
        if (row == null || !node.text().startsWith("=")) {
            return;
        }
        row.stream()
                .filter(key -> Pattern.compile("(?<![\\w.\"])" + Pattern.quote(key) + "(?![\\w\"])")
                        .matcher(node.text())
                        .find())
                .sorted()
                .forEach(key -> lint.findings.at(
                        node,
                        "FORM_ROW_SCOPE",
                        "列表行里的条件直接写了本行的字段“" + key + "”，填表页面读不到它。",
                        null,
                        "写成 this." + key + "。"));
    }

    private static void keys(Lint lint, DataNode node, Set<String> known) {
        node.map().forEach((key, value) -> {
            if (!known.contains(key)) {
                lint.findings.atKey(
                        value, "KEY_UNKNOWN", "表单里不认识的键“" + key + "”。", null, Findings.suggestion(key, known));
            }
        });
    }

    private static void expression(Lint lint, DataNode node) {
        if (node.text().startsWith("=")) {
            for (var sentence : lint.models.checkFeel(node.text().substring(1))) {
                lint.findings.at(node, "FEEL_INVALID", sentence, null, "改写这个表达式：" + node.text());
            }
        }
    }
}
