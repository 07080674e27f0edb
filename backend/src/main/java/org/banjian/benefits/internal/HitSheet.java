package org.banjian.benefits.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banjian.benefits.Exclusions.AddHits;
import org.banjian.benefits.internal.Assessments.Row;
import org.banjian.documents.SheetReader;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.Rosters;
import org.banjian.shared.Violation;
import org.banjian.shared.Violations;
import org.springframework.stereotype.Component;

/** A list of hits as other systems give it 比对结果表: columns 身份证号, 来源, 说明. Numbers are compared in memory and never kept. */
@Component
class HitSheet {

    private static final String ID_NUMBER = "身份证号";
    private static final String SOURCE = "来源";
    private static final String TEXT = "说明";

    private final Rosters rosters;

    HitSheet(Rosters rosters) {
        this.rosters = rosters;
    }

    List<AddHits.Hit> read(byte[] xlsx, Collection<Row> assessed) {
        List<SheetReader.Row> lines = SheetReader.read(xlsx, List.of(ID_NUMBER, SOURCE, TEXT));
        Map<String, String> rowByPerson = new HashMap<>();
        assessed.forEach(row -> rosters.row(row.rowId())
                .map(RosterRow::idNumber)
                .ifPresent(number -> rowByPerson.put(number.value(), row.rowId())));
        List<AddHits.Hit> hits = new ArrayList<>();
        Violations found = new Violations();
        for (SheetReader.Row line : lines) {
            String number = Normalizer.normalize(line.cell(ID_NUMBER), Normalizer.Form.NFKC)
                    .replaceAll("\\s", "")
                    .toUpperCase(Locale.ROOT);
            String rowId = rowByPerson.get(number);
            if (rowId == null) {
                found.add(Violation.ofRow(
                        "ROW_UNKNOWN", "表格第 " + line.number() + " 行的身份证号不在本办件的花名册中。", line.number(), ID_NUMBER));
            } else {
                need(found, line, SOURCE);
                need(found, line, TEXT);
                hits.add(new AddHits.Hit(rowId, line.cell(SOURCE), line.cell(TEXT)));
            }
        }
        found.throwIfAny(422, "COMPARISON_HITS_REFUSED", "比对结果表没有导入，请按各行提示修改后重新导入。");
        return hits;
    }

    private static void need(Violations found, SheetReader.Row line, String column) {
        if (line.cell(column).isEmpty()) {
            found.add(Violation.ofRow(
                    "REQUIRED", "表格第 " + line.number() + " 行没有填写“" + column + "”。", line.number(), column));
        }
    }
}
