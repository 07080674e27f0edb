package org.banjian.packs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The worked rows 表格用例 beside a decision table.
 *
 * @param rows in file order
 */
public record CaseTable(String file, List<String> header, List<Row> rows) {

    /** A row and the line it begins at. */
    public record Row(int line, List<String> cells) {}

    public String cell(Row row, String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= row.cells.size() ? "" : row.cells.get(at);
    }

    public List<String> columns(String prefix) {
        return header.stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    /** Comma separated, quotes doubled inside quotes, lines beginning with # are remarks. */
    public static CaseTable parse(String file, byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        var rows = new ArrayList<Row>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int start = 1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (quoted && i < text.length()) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    boolean blank = cells.stream().allMatch(String::isEmpty);
                    if (!blank && !cells.get(0).startsWith("#")) {
                        rows.add(new Row(start, List.copyOf(cells)));
                    }
                    cells.clear();
                    start = line + 1;
                }
            } else if (c != '\r') {
                cell.append(c);
            }
            if (c == '\n') {
                line++;
            }
        }
        return rows.isEmpty()
                ? new CaseTable(file, List.of(), List.of())
                : new CaseTable(file, rows.get(0).cells(), List.copyOf(rows.subList(1, rows.size())));
    }
}
