package org.banjian.rosters.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.banjian.packs.RosterTemplate.Column;
import org.banjian.rosters.CellFinding;
import org.banjian.rosters.ImportRowView;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.RosterRowView;
import org.banjian.rosters.sheet.Cell;
import org.banjian.shared.IdNumber;
import org.banjian.shared.Masking;
import org.banjian.shared.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/** Rows as a person may see them 脱敏显示: numbers masked for everybody, names for those who do not work on the case. */
final class RowViews {

    private final CaseRoster roster;
    private final FindingTexts texts;
    private final boolean names;

    RowViews(CaseRoster roster, boolean names) {
        this.roster = roster;
        this.texts = roster.texts();
        this.names = names;
    }

    RosterRowView view(StoredRow row, RowCheck check) {
        List<CellFinding> findings = check.check(typed(row.values())).findings().stream()
                .map(texts::view)
                .toList();
        return new RosterRowView(
                row.id(),
                row.classId(),
                row.seq(),
                row.version(),
                shown(row.values(), row.trainingType(), row.level()),
                StoredRow.sex(new IdNumber(Objects.requireNonNull(row.values().get(StoredRow.ID_NUMBER)))),
                row.attendedHours(),
                row.contractChecked(),
                row.state().equals(StoredRow.EXCLUDED) ? RosterRow.State.EXCLUDED : RosterRow.State.ACTIVE,
                findings);
    }

    /** Stored values once more as cells, for the same check. */
    static Map<String, Cell> typed(Map<String, String> values) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        values.forEach((column, value) -> cells.put(column, Cell.text(value)));
        return cells;
    }

    ImportRowView view(StagedRow row, @Nullable StoredRow before) {
        return new ImportRowView(
                row.rowNo(),
                row.seq(),
                row.difference(),
                shown(row.values(), row.trainingType(), row.level()),
                before == null ? Map.of() : changed(row, before),
                row.findings().stream().map(texts::view).toList());
    }

    private Map<String, String> changed(StagedRow row, StoredRow before) {
        Map<String, String> now = shown(row.values(), row.trainingType(), row.level());
        Map<String, String> was = shown(before.values(), before.trainingType(), before.level());
        Map<String, String> changed = new TreeMap<>();
        for (Column column : roster.template().columns()) {
            String id = column.id();
            if (!now.getOrDefault(id, "").equals(was.getOrDefault(id, ""))) {
                changed.put(id, was.getOrDefault(id, ""));
            }
        }
        return changed;
    }

    private Map<String, String> shown(Map<String, String> values, String trainingType, @Nullable Integer level) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Column column : roster.template().columns()) {
            String value = values.get(column.id());
            if (column.id().equals(StoredRow.TRAINING_TYPE) && value == null) {
                value = trainingType;
            } else if (column.id().equals(StoredRow.LEVEL) && value == null && level != null) {
                value = String.valueOf(level);
            }
            if (value != null && !value.isEmpty()) {
                shown.put(column.id(), shown(column, value));
            }
        }
        return shown;
    }

    private String shown(Column column, String value) {
        if (column.personal() != null) {
            return switch (column.personal()) {
                case "mobile" -> Masking.mobile(value);
                case "account" -> Masking.account(value);
                default -> Masking.idNumber(value);
            };
        }
        if (column.id().equals(StoredRow.NAME)) {
            return names ? shown(value) : Masking.name(value);
        }
        if (column.id().equals(StoredRow.CERTIFICATE)) {
            return names ? value : Masking.account(value);
        }
        return column.values().getOrDefault(value, shown(value));
    }

    /** What was typed where no number belongs: a remark of a wrong row of a file, or of a roster that is older than the check. */
    private static String shown(String typed) {
        return PersonalNumbers.shown(typed);
    }
}
