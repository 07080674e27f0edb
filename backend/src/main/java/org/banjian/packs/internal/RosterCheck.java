package org.banjian.packs.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The roster's columns: named once, found in the policy, with the ones that a person is known by. */
final class RosterCheck implements Check {

    /** Columns that rules know by name, with the type that they must have. */
    private static final Map<String, String> KNOWN = Map.of(
            "name", "text",
            "idNumber", "idNumber",
            "post", "text",
            "certificateNo", "text",
            "level", "enum",
            "trainingType", "enum",
            "remark", "text",
            "seq", "integer");

    private static final Set<String> DERIVED =
            Set.of("sex", "birthDate", "attendedHours", "contractChecked", "state", "id", "classId");

    @Override
    public void check(Lint lint) {
        for (var roster : lint.files.yaml(RosterReading.FILE).list()) {
            roster(lint, roster);
        }
    }

    /** What a clause may be realised by: {@code cyqy-roster} and {@code cyqy-roster.certificateNo}. */
    static Set<String> names(Lint lint) {
        var names = new HashSet<String>();
        for (var roster : lint.files.yaml(RosterReading.FILE).list()) {
            names.add(roster.get("id").text());
            roster.get("columns")
                    .list()
                    .forEach(column -> names.add(
                            roster.get("id").text() + "." + column.get("id").text()));
        }
        return names;
    }

    private static void roster(Lint lint, DataNode roster) {
        var id = roster.get("id");
        var prefix = lint.files.codePrefix() + "-";
        if (!id.text().isEmpty() && !id.text().startsWith(prefix)) {
            lint.findings.at(id, "ID_PREFIX", "编号“" + id.text() + "”没有以本包代码“" + prefix + "”开头。", null, "改名。");
        }
        lint.reference(roster.get("clause"), "条款", lint.clauses.keySet());
        var ids = new HashSet<String>();
        var titles = new HashSet<String>();
        for (var column : roster.get("columns").list()) {
            column(lint, column, ids, titles);
        }
        for (var needed : List.of("name", "idNumber")) {
            if (roster.has("columns") && !ids.contains(needed)) {
                lint.findings.atKey(
                        roster.get("columns"),
                        "ROSTER_COLUMN_MISSING",
                        "花名册没有“" + needed + "”这一列，没有它就认不出一个人。",
                        null,
                        "补上这一列。");
            }
        }
    }

    private static void column(Lint lint, DataNode column, Set<String> ids, Set<String> titles) {
        var id = column.get("id");
        if (!ids.add(id.text())) {
            lint.findings.at(id, "ID_DUPLICATE", "列“" + id.text() + "”重复。", null, "改一个编号。");
        }
        if (!titles.add(column.get("title").text().replaceAll("\\s", ""))) {
            lint.findings.at(
                    column.get("title"),
                    "ROSTER_TITLE_DUPLICATE",
                    "列名“" + column.get("title").text() + "”重复，读取表格时分不清。",
                    null,
                    "改一个列名。");
        }
        if (DERIVED.contains(id.text())) {
            lint.findings.at(id, "ROSTER_COLUMN_DERIVED", "“" + id.text() + "”由平台得出，不能声明为列。", null, "删除这一列。");
        }
        var type = column.get("type");
        var expected = KNOWN.get(id.text());
        if (expected != null && !type.text().isEmpty() && !type.text().equals(expected)) {
            lint.findings.at(
                    type,
                    "ROSTER_COLUMN_TYPE",
                    "列“" + id.text() + "”的类型应为 " + expected + "。",
                    null,
                    "改为 " + expected + "。");
        }
        if (type.text().equals("enum") != column.has("values")) {
            lint.findings.at(column, "ROSTER_COLUMN_VALUES", "只有 enum 列要写 values，而且必须写。", null, "补上或删除 values。");
        }
        lint.reference(column.get("clause"), "条款", lint.clauses.keySet());
        if (!(column.get("required").value() instanceof Boolean)) {
            lint.feel(column.get("required"));
        }
    }
}
