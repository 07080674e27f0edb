package org.banjian.rosters.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.packs.RosterTemplate;
import org.banjian.packs.RosterTemplate.Column;
import org.banjian.rosters.sheet.Cell;
import org.banjian.rosters.sheet.SheetFile;
import org.banjian.shared.Characters;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Where the list stands in a spreadsheet 表头: columns are known by their titles, in any order.
 *
 * @param ignored titles that the roster does not have, or has already had further left
 */
record Heading(int sheet, int rowNo, Map<Integer, String> columns, List<String> ignored) {

    private static final int MOST_IGNORED = 20;
    private static final int LONGEST_TITLE = 30;

    /** Custom property of a file made from the template: roster id and version of its columns. */
    static final String PROPERTY = "banjian-roster";

    static String propertyOf(RosterTemplate template) {
        return template.id() + "@" + template.version();
    }

    /** Refuses with the names of the columns that are not there. */
    static Heading find(SheetFile file, RosterTemplate template) {
        file.property(PROPERTY)
                .filter(made -> !made.equals(propertyOf(template)))
                .ifPresent(made -> {
                    throw Refusal.unprocessable(
                            "ROSTER_TEMPLATE_OLD",
                            "这个文件是用旧模板或其他事项的模板填写的，列已经变化。请下载当前模板，把名单粘贴进去后重新上传。",
                            template.clause());
                });
        List<Heading> found = new ArrayList<>();
        for (int sheet = 0; sheet < file.sheets().size(); sheet++) {
            Heading heading = inSheet(file, sheet, template);
            if (heading != null) {
                found.add(heading);
            }
        }
        if (found.isEmpty()) {
            throw Refusal.unprocessable(
                    "ROSTER_COLUMN_MISSING",
                    "没有找到表头：前 " + SheetFile.HEADING_ROWS + " 行里没有同时写有“" + title(template, StoredRow.ID_NUMBER)
                            + "”和其他列名的一行。请使用下载的模板，不要改动表头。",
                    template.clause());
        }
        if (found.size() > 1) {
            throw Refusal.unprocessable(
                    "ROSTER_SHEETS",
                    "第 " + (found.get(0).sheet + 1) + " 张和第 " + (found.get(1).sheet + 1)
                            + " 张工作表都有名单，无法判断用哪一张。请合并到一张工作表后重新上传。",
                    template.clause());
        }
        found.get(0).complete(template);
        return found.get(0);
    }

    private static String title(RosterTemplate template, String column) {
        return template.column(column).map(Column::title).orElse(column);
    }

    private static @Nullable Heading inSheet(SheetFile file, int sheet, RosterTemplate template) {
        Map<String, String> byTitle = new HashMap<>();
        template.columns().forEach(column -> byTitle.put(plain(column.title()), column.id()));
        List<Heading> found = new ArrayList<>(1);
        boolean[] filled = {false};
        int[] seen = {0};
        file.read(sheet, (rowNo, cells) -> {
            if (!found.isEmpty()) {
                filled[0] = true;
                return false;
            }
            Map<Integer, String> columns = new LinkedHashMap<>();
            List<String> ignored = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                String id = byTitle.get(plain(cells.get(i).text()));
                if (id != null && !columns.containsValue(id)) {
                    columns.put(i, id);
                } else if (!cells.get(i).blank() && ignored.size() < MOST_IGNORED) {
                    ignored.add(shown(cells.get(i).text()));
                }
            }
            // one title alone may as well stand in an explanation
            if (columns.containsValue(StoredRow.ID_NUMBER) && columns.size() > 1) {
                found.add(new Heading(sheet, rowNo, columns, List.copyOf(ignored)));
            }
            return ++seen[0] < SheetFile.HEADING_ROWS || !found.isEmpty();
        });
        // an empty copy of the list on another sheet is no second list
        return found.isEmpty() || (sheet > 0 && !filled[0]) ? null : found.get(0);
    }

    private static String shown(String title) {
        String line = title.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE) + "…";
    }

    private static String plain(String title) {
        return Characters.normalised(title)
                .replaceAll("[(\\[【][^)\\]】]*[)\\]】]", "")
                .replaceAll("[*＊:：]", "");
    }

    private void complete(RosterTemplate template) {
        Violations missing = new Violations();
        for (Column column : template.columns()) {
            boolean inherited = column.id().equals(StoredRow.TRAINING_TYPE)
                    || column.id().equals(StoredRow.LEVEL)
                    || column.id().equals(StoredRow.SEQ);
            if (column.requiredWhen() != null && !inherited && !columns.containsValue(column.id())) {
                missing.add(new Violation(
                        "ROSTER_COLUMN_MISSING",
                        "缺少“" + column.title() + "”这一列。",
                        column.clause(),
                        null,
                        rowNo,
                        column.title(),
                        "请使用下载的模板，不要改动表头。"));
            }
        }
        missing.throwIfAny(422, "ROSTER_COLUMN_MISSING", "表头缺少必需的列：" + names(missing) + "。请使用下载的模板，不要改动表头。");
    }

    private static String names(Violations missing) {
        return String.join(
                "、",
                missing.list().stream()
                        .map(Violation::column)
                        .map(name -> "“" + name + "”")
                        .toList());
    }

    /** The cells of a row by column id; null where nothing of the list is in it. */
    @Nullable
    Map<String, Cell> cells(List<Cell> row) {
        Map<String, Cell> byId = new HashMap<>();
        boolean any = false;
        for (var column : columns.entrySet()) {
            Cell cell = column.getKey() < row.size() ? row.get(column.getKey()) : Cell.BLANK;
            byId.put(column.getValue(), cell);
            any |= !cell.blank() && !column.getValue().equals(StoredRow.SEQ);
        }
        return any ? byId : null;
    }
}
