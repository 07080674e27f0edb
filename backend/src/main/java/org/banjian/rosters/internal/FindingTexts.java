package org.banjian.rosters.internal;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.banjian.packs.Pack;
import org.banjian.packs.Reason;
import org.banjian.packs.RosterTemplate;
import org.banjian.packs.RosterTemplate.Column;
import org.banjian.rosters.CellFinding;
import org.jspecify.annotations.Nullable;

/** The sentences of findings 问题说明. The pack's own reasons come first, so that a region says it in its words and with its clause. */
final class FindingTexts {

    private record Text(String message, String remedy) {}

    private static final Map<String, Text> TEXTS = Map.ofEntries(
            Map.entry("REQUIRED", new Text("“{title}”没有填写。", "请填写这一格。")),
            Map.entry("ID_FORM", new Text("身份证号应为 18 位（末位可为 X），这里是 {detail} 位或含有其他字符。", "请对照证件重新填写 18 位号码。")),
            Map.entry("ID_BIRTH_DATE", new Text("身份证号中的出生日期不存在或不合理。", "请核对第 7 至 14 位后重新填写。")),
            Map.entry("ID_CHECK_DIGIT", new Text("身份证号的校验位错误，至少有一位写错。", "请对照证件逐位核对后重新填写。")),
            Map.entry("ID_AS_NUMBER", new Text("身份证号被表格存成了数字，末尾几位已经丢失。", "请把这一列设为“文本”格式，再重新填写号码。")),
            Map.entry("ID_FIFTEEN", new Text("15 位身份证号已换算为 18 位。", "请对照新证件确认。")),
            Map.entry("FORMULA_NOT_ALLOWED", new Text("“{title}”是公式，公式不会被计算。", "请把这一格粘贴为数值后重新填写。")),
            Map.entry("CELL_ERROR", new Text("“{title}”显示的是表格的错误值。", "请填写实际内容。")),
            Map.entry("TEXT_TOO_LONG", new Text("“{title}”超过 {detail} 个字。", "请缩短内容。")),
            Map.entry(
                    "PERSONAL_NUMBER_IN_TEXT",
                    new Text("“{title}”里有身份证号、电话或账号，这一列不加遮挡地显示给办理人员，不能写个人号码。", "请删除该号码；身份证号只写在“身份证号”一列。")),
            Map.entry("NUMBER_LOST_DIGITS", new Text("“{title}”超过 15 位却存成了数字，末尾几位已经丢失。", "请把这一列设为“文本”格式，再重新填写。")),
            Map.entry("NUMBER_INVALID", new Text("“{title}”不是有效的数字。", "请只填写数字，不写单位。")),
            Map.entry("NUMBER_OUT_OF_RANGE", new Text("“{title}”超出允许的范围。", "请核对后重新填写。")),
            Map.entry("DATE_INVALID", new Text("“{title}”不是有效的日期。", "请写成 2021-09-01 或 2021年9月1日的样子。")),
            Map.entry("VALUE_UNKNOWN", new Text("“{title}”不是可选的内容。", "只能填写：{choices}。")),
            Map.entry("TRAINING_TYPE_DIFFERS", new Text("培训类型与本班的培训类型不一致。", "请把此人放入对应的班次，或清空这一格（按本班填写）。")),
            Map.entry(Finding.DUPLICATE_PERSON, new Text("同一身份证号重复出现：{where}。", "同一培训项目每人只能列一次，请删除或更正多余的一行。")),
            Map.entry(Finding.CERTIFICATE_DUPLICATE, new Text("同一证书编号重复出现：{where}。", "一个证书只能属于一人，请对照证书更正。")),
            Map.entry(
                    Finding.CERTIFICATE_ALREADY_USED,
                    new Text("这个证书编号已在另一办件中享受或正在申请补贴，初审时将不计补贴。", "请核对证书编号；确属同一证书的，不能再次申请。")),
            Map.entry("NO_CERTIFICATE", new Text("等级培训的人员没有证书编号，将不计补贴。", "取得证书后在这里填写证书编号。")));

    private final Pack pack;
    private final RosterTemplate template;
    private final UnaryOperator<String> className;

    /** @param className id of a class → its name */
    FindingTexts(Pack pack, RosterTemplate template, UnaryOperator<String> className) {
        this.pack = pack;
        this.template = template;
        this.className = className;
    }

    CellFinding view(Finding finding) {
        Column column = template.column(finding.column()).orElse(null);
        Reason reason = pack.reasons().get(finding.code());
        boolean placed = finding.acrossRows();
        Text text =
                TEXTS.getOrDefault(finding.code(), new Text("“{title}”不符合要求（" + finding.code() + "）。", "请核对后重新填写。"));
        String message = reason != null && !placed ? reason.text() : filled(text.message(), finding, column);
        String remedy = reason != null && !placed ? reason.remedy() : filled(text.remedy(), finding, column);
        return new CellFinding(
                finding.code(),
                finding.severity(),
                column == null ? null : column.id(),
                column == null ? null : column.title(),
                message,
                remedy,
                clause(column, reason));
    }

    private @Nullable String clause(@Nullable Column column, @Nullable Reason reason) {
        if (reason != null && !reason.clause().isEmpty()) {
            return reason.clause();
        }
        return column == null || column.clause() == null ? template.clause() : column.clause();
    }

    private String filled(String text, Finding finding, @Nullable Column column) {
        return text.replace("{title}", column == null ? "本行" : column.title())
                .replace("{detail}", finding.detail())
                .replace(
                        "{choices}",
                        column == null ? "" : String.join("、", column.values().values()))
                .replace("{where}", where(finding.detail()));
    }

    private String where(String detail) {
        if (detail.startsWith("class:")) {
            return "已在“" + className.apply(detail.substring("class:".length())) + "”的花名册中";
        }
        return detail.isEmpty() ? "已在本办件的花名册中" : "另见文件第 " + detail + " 行";
    }
}
