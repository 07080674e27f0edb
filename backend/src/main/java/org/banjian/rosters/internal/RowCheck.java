package org.banjian.rosters.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banjian.packs.RosterTemplate;
import org.banjian.packs.RosterTemplate.Column;
import org.banjian.packs.RosterTemplate.Severity;
import org.banjian.rosters.RosterClass;
import org.banjian.rosters.sheet.Cell;
import org.banjian.shared.Characters;
import org.banjian.shared.IdNumber;
import org.banjian.shared.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/** Checks one row by itself 逐行检查: form, what is missing, what cannot be. The same for a file, a correction and a single entry. */
final class RowCheck {

    private static final int LONGEST_TEXT = 200;
    private static final int EXACT_DIGITS = 15;
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,15}(\\.0+)?");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final Pattern DATE = Pattern.compile(
            "([12][0-9]{3})(?:[-/.年])([0-9]{1,2})(?:[-/.月])([0-9]{1,2})日?|([12][0-9]{3})([0-9]{2})([0-9]{2})");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final RosterTemplate template;
    private final RosterClass rosterClass;
    private final Requirements requirements;
    private final LocalDate today;

    RowCheck(RosterTemplate template, RosterClass rosterClass, Requirements requirements, LocalDate today) {
        this.template = template;
        this.rosterClass = rosterClass;
        this.requirements = requirements;
        this.today = today;
    }

    CheckedRow check(Map<String, Cell> cells) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        IdNumber idNumber = null;
        for (Column column : template.columns()) {
            Cell cell = cells.getOrDefault(column.id(), Cell.BLANK);
            if (column.id().equals(StoredRow.SEQ) || cell.blank()) {
                continue;
            }
            String value;
            if (cell.kind() == Cell.Kind.FORMULA || cell.kind() == Cell.Kind.ERROR) {
                findings.add(Finding.error(
                        cell.kind() == Cell.Kind.FORMULA ? "FORMULA_NOT_ALLOWED" : "CELL_ERROR", column.id(), ""));
                value = cell.kind() == Cell.Kind.FORMULA ? "=" + cell.text() : cell.text();
            } else if (column.id().equals(StoredRow.ID_NUMBER)) {
                idNumber = IdNumberCheck.check(column.id(), cell, today, findings);
                value = idNumber == null ? shown(cell.text()) : idNumber.value();
            } else {
                value = value(column, cell, findings);
            }
            values.put(column.id(), value);
        }
        String trainingType = trainingType(values, findings);
        Integer level = level(values);
        missing(values, trainingType, level, findings);
        return new CheckedRow(values, idNumber, trainingType, level, findings);
    }

    private String value(Column column, Cell cell, List<Finding> findings) {
        return switch (column.type()) {
            case TEXT -> text(column, cell, findings);
            case ID_NUMBER -> {
                IdNumber other = IdNumberCheck.check(column.id(), cell, today, findings);
                yield other == null ? shown(cell.text()) : other.value();
            }
            case INTEGER, DECIMAL -> number(column, cell, findings);
            case DATE -> date(column, cell, findings);
            case ENUM -> choice(column, cell, findings);
        };
    }

    /** A number that a spreadsheet keeps as such has lost its digits after the fifteenth. */
    private static String text(Column column, Cell cell, List<Finding> findings) {
        String text = shown(cell.text());
        if (cell.kind() == Cell.Kind.NUMBER) {
            text = plainNumber(text);
            if (text.contains("E") || text.replaceAll("\\D", "").length() > EXACT_DIGITS) {
                findings.add(Finding.error("NUMBER_LOST_DIGITS", column.id(), ""));
            }
        }
        if (!column.id().equals(StoredRow.CERTIFICATE) && PersonalNumbers.inRemark(text)) {
            findings.add(Finding.error("PERSONAL_NUMBER_IN_TEXT", column.id(), ""));
        }
        Integer declared = column.max();
        int most = declared == null ? LONGEST_TEXT : declared;
        if (text.codePointCount(0, text.length()) > most) {
            findings.add(Finding.error("TEXT_TOO_LONG", column.id(), String.valueOf(most)));
        }
        return text;
    }

    private static String plainNumber(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            return number.precision() - number.scale() > EXACT_DIGITS
                    ? raw
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notOne) {
            return raw;
        }
    }

    private static String number(Column column, Cell cell, List<Finding> findings) {
        String typed = Characters.normalised(cell.text()).replace(",", "");
        boolean whole = column.type() == RosterTemplate.Type.INTEGER;
        if (!(whole ? WHOLE : DECIMAL).matcher(typed).matches()) {
            findings.add(Finding.error("NUMBER_INVALID", column.id(), whole ? "whole" : ""));
            return shown(cell.text());
        }
        BigDecimal number = new BigDecimal(typed);
        Integer most = column.max();
        if (number.signum() < 0 || (most != null && number.compareTo(BigDecimal.valueOf(most)) > 0)) {
            findings.add(Finding.error("NUMBER_OUT_OF_RANGE", column.id(), most == null ? "" : String.valueOf(most)));
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static String date(Column column, Cell cell, List<Finding> findings) {
        String typed = Characters.normalised(cell.text());
        LocalDate date = cell.kind() == Cell.Kind.NUMBER ? serial(typed) : written(typed);
        if (date == null) {
            findings.add(Finding.error("DATE_INVALID", column.id(), ""));
            return shown(cell.text());
        }
        return date.toString();
    }

    private static @Nullable LocalDate serial(String typed) {
        try {
            int days = (int) Double.parseDouble(typed);
            return days > 60 && days < 80_000 ? SERIAL_ZERO.plusDays(days) : written(typed);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDate written(String typed) {
        Matcher date = DATE.matcher(typed);
        if (!date.matches()) {
            return null;
        }
        int at = date.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(at)),
                    Integer.parseInt(date.group(at + 1)),
                    Integer.parseInt(date.group(at + 2)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String choice(Column column, Cell cell, List<Finding> findings) {
        String raw = cell.kind() == Cell.Kind.NUMBER ? plainNumber(cell.text()) : cell.text();
        String typed = Characters.normalised(raw);
        for (var value : column.values().entrySet()) {
            if (typed.equals(Characters.normalised(value.getKey()))
                    || typed.equals(Characters.normalised(value.getValue()))) {
                return value.getKey();
            }
        }
        findings.add(Finding.error("VALUE_UNKNOWN", column.id(), ""));
        return shown(raw);
    }

    /** A person belongs to the training of the class. */
    private String trainingType(Map<String, String> values, List<Finding> findings) {
        String typed = values.get(StoredRow.TRAINING_TYPE);
        if (typed != null && !typed.equals(rosterClass.trainingType()) && fine(StoredRow.TRAINING_TYPE, findings)) {
            findings.add(Finding.error("TRAINING_TYPE_DIFFERS", StoredRow.TRAINING_TYPE, ""));
        }
        return rosterClass.trainingType();
    }

    private @Nullable Integer level(Map<String, String> values) {
        String typed = values.get(StoredRow.LEVEL);
        if (typed == null) {
            return rosterClass.level();
        }
        return typed.matches("[0-5]") ? Integer.valueOf(typed) : null;
    }

    private void missing(
            Map<String, String> values, String trainingType, @Nullable Integer level, List<Finding> findings) {
        for (Column column : template.columns()) {
            boolean given = values.containsKey(column.id())
                    || (column.id().equals(StoredRow.LEVEL) && level != null)
                    || column.id().equals(StoredRow.TRAINING_TYPE)
                    || column.id().equals(StoredRow.SEQ);
            if (!given && requirements.required(column, trainingType, level)) {
                String code = column.code() == null ? "REQUIRED" : column.code();
                findings.add(
                        column.severity() == Severity.WARN
                                ? Finding.warn(code, column.id(), "")
                                : Finding.error(code, column.id(), ""));
            }
        }
    }

    private static boolean fine(String column, List<Finding> findings) {
        return findings.stream().noneMatch(it -> it.column().equals(column) && it.isError());
    }

    /** As typed, without signs that nobody sees. */
    private static String shown(String typed) {
        StringBuilder shown = new StringBuilder();
        typed.codePoints()
                .map(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.CONTROL
                        && Character.getType(c) != Character.SURROGATE)
                .forEach(shown::appendCodePoint);
        String text = shown.toString().strip();
        return text.length() > 1_000 ? text.substring(0, 1_000) : text;
    }
}
