package org.banjian.rosters.internal;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.banjian.packs.RosterTemplate;
import org.banjian.packs.RosterTemplate.Column;
import org.banjian.rosters.CellFinding;
import org.banjian.rosters.ImportPage;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.sheet.SheetBook;
import org.banjian.shared.IdNumber;
import org.springframework.stereotype.Component;

/** The spreadsheets that go out: empty template 模板, rows with findings 错误文件, export 导出. */
@Component
class RosterSheets {

    private static final int CHOICE_ROWS = 20_000;
    private static final int PAGE = 500;

    private final StagedRows staged;

    RosterSheets(StagedRows staged) {
        this.staged = staged;
    }

    void template(CaseRoster roster, String classId, int maxRows, OutputStream out) {
        RosterTemplate template = roster.template();
        try (SheetBook book = new SheetBook("花名册")) {
            book.property(Heading.PROPERTY, Heading.propertyOf(template));
            List<Column> columns = template.columns();
            book.heading(columns.stream().map(Column::title).toList(), widths(columns));
            for (int i = 0; i < columns.size(); i++) {
                if (!columns.get(i).values().isEmpty()) {
                    book.choices(i, List.copyOf(columns.get(i).values().values()), Math.min(maxRows, CHOICE_ROWS));
                }
            }
            book.sheet("填写说明");
            book.heading(List.of("列", "怎样填写", "是否必填", "例子", "依据"), List.of(30, 60, 16, 30, 20));
            for (Column column : columns) {
                book.row(List.of(
                        column.title(),
                        how(column),
                        required(column),
                        Objects.requireNonNullElse(column.example(), ""),
                        Objects.requireNonNullElse(column.clause(), "")));
            }
            book.row(List.of("说明", "名单从“花名册”工作表第 2 行开始，每人一行；不要改动表头；性别和出生日期由身份证号得出，不用填写。", "", "", ""));
            book.row(List.of("班次", roster.of(classId).name(), "", "", ""));
            book.writeTo(out);
        }
    }

    private static List<Integer> widths(List<Column> columns) {
        return columns.stream()
                .map(column -> column.id().equals(StoredRow.ID_NUMBER)
                        ? 24
                        : Math.max(12, column.title().length() * 2 + 4))
                .toList();
    }

    private static String how(Column column) {
        return switch (column.type()) {
            case ID_NUMBER -> "18 位身份证号，单元格保持“文本”格式";
            case ENUM -> "只能填写：" + String.join("、", column.values().values());
            case INTEGER -> "整数";
            case DECIMAL -> "数字，最多两位小数";
            case DATE -> "日期，如 2021-09-01";
            case TEXT -> column.max() == null ? "文字" : "文字，最多 " + column.max() + " 个字";
        };
    }

    private static String required(Column column) {
        String when = column.requiredWhen();
        return when == null ? "选填" : when.equals("true") ? "必填" : "视情况必填";
    }

    /** What was typed, with the findings beside it; full numbers. */
    void errors(CaseRoster roster, String importId, OutputStream out) {
        List<Column> columns = roster.template().columns();
        FindingTexts texts = roster.texts();
        try (SheetBook book = new SheetBook("有问题的行")) {
            List<String> titles = new ArrayList<>(List.of("文件中的行号", "问题", "怎样处理", "依据"));
            columns.forEach(column -> titles.add(column.title()));
            List<Integer> widths = new ArrayList<>(List.of(14, 60, 50, 20));
            widths.addAll(widths(columns));
            book.heading(titles, widths);
            int after = 0;
            List<StagedRow> page;
            do {
                page = staged.page(importId, ImportPage.Filter.PROBLEMS, after, PAGE);
                for (StagedRow row : page) {
                    errorRow(
                            book,
                            columns,
                            row,
                            row.findings().stream().map(texts::view).toList());
                    after = row.rowNo();
                }
            } while (page.size() == PAGE);
            book.writeTo(out);
        }
    }

    private static void errorRow(SheetBook book, List<Column> columns, StagedRow row, List<CellFinding> findings) {
        List<String> line = new ArrayList<>();
        line.add(String.valueOf(row.rowNo()));
        line.add(joined(findings.stream().map(CellFinding::message).toList()));
        line.add(joined(findings.stream()
                .map(CellFinding::remedy)
                .filter(Objects::nonNull)
                .toList()));
        line.add(joined(findings.stream()
                .map(CellFinding::clause)
                .filter(Objects::nonNull)
                .toList()));
        List<Integer> stressed = new ArrayList<>();
        for (Column column : columns) {
            if (findings.stream().anyMatch(it -> column.id().equals(it.column()))) {
                stressed.add(line.size());
            }
            line.add(typed(column, row.values(), row.seq()));
        }
        book.row(line, stressed);
    }

    private static String typed(Column column, Map<String, String> values, int seq) {
        if (column.id().equals(StoredRow.SEQ)) {
            return String.valueOf(seq);
        }
        String value = values.getOrDefault(column.id(), "");
        return column.values().getOrDefault(value, value);
    }

    private static String joined(List<String> texts) {
        return String.join(" ", new TreeSet<>(texts));
    }

    /** Every person who counts, in full. */
    int export(CaseRoster roster, Consumer<Consumer<RosterRow>> people, OutputStream out) {
        int[] persons = {0};
        try (SheetBook book = new SheetBook("培训人员")) {
            book.heading(
                    List.of("序号", "班次", "姓名", "性别", "出生日期", "身份证号", "职工岗位", "培训类型", "等级", "证书编号", "出勤课时", "备注"),
                    List.of(8, 24, 14, 8, 14, 24, 20, 14, 8, 30, 12, 24));
            people.accept(row -> {
                if (row.state() == RosterRow.State.ACTIVE) {
                    persons[0]++;
                    book.row(exported(roster, row, persons[0]));
                }
            });
            book.writeTo(out);
        }
        return persons[0];
    }

    private static List<String> exported(CaseRoster roster, RosterRow row, int index) {
        IdNumber idNumber = row.idNumber();
        return List.of(
                String.valueOf(index),
                roster.nameOf(row.classId()),
                row.name(),
                row.sex(),
                row.birthDate().toString(),
                idNumber.value(),
                Objects.requireNonNullElse(row.post(), ""),
                roster.trainingTypeName(row.trainingType()),
                row.level() == null || row.level() == 0 ? "" : row.level() + " 级",
                Objects.requireNonNullElse(row.certificateNo(), ""),
                row.attendedHours() == null
                        ? ""
                        : row.attendedHours().stripTrailingZeros().toPlainString(),
                Objects.requireNonNullElse(row.remark(), ""));
    }
}
