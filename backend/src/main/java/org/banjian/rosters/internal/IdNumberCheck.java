package org.banjian.rosters.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.banjian.rosters.sheet.Cell;
import org.banjian.shared.Characters;
import org.banjian.shared.IdNumber;
import org.jspecify.annotations.Nullable;

/** Finds out what exactly is wrong with an identity number 身份证号. */
final class IdNumberCheck {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern OLD_FORM = Pattern.compile("[1-9][0-9]{14}");
    private static final Pattern SHORT_NUMBER = Pattern.compile("[1-9][0-9]{14}(\\.0+)?");
    private static final int OLDEST = 120;

    private IdNumberCheck() {}

    /** The number if it is good; else null and the reason is in {@code findings}. */
    static @Nullable IdNumber check(String column, Cell cell, LocalDate today, List<Finding> findings) {
        boolean number = cell.kind() == Cell.Kind.NUMBER;
        if (number && !SHORT_NUMBER.matcher(cell.text()).matches()) {
            findings.add(Finding.error("ID_AS_NUMBER", column, ""));
            return null;
        }
        String typed = Characters.normalised(number ? cell.text().replaceFirst("\\.0+$", "") : cell.text());
        boolean old = OLD_FORM.matcher(typed).matches();
        if (!old && !FORM.matcher(typed).matches()) {
            findings.add(Finding.error("ID_FORM", column, String.valueOf(typed.length())));
            return null;
        }
        String day = old ? "19" + typed.substring(6, 12) : typed.substring(6, 14);
        if (!born(day, today)) {
            findings.add(Finding.error("ID_BIRTH_DATE", column, ""));
            return null;
        }
        if (!old && IdNumber.checkCharacter(typed.substring(0, 17)) != typed.charAt(17)) {
            findings.add(Finding.error("ID_CHECK_DIGIT", column, ""));
            return null;
        }
        if (old) {
            findings.add(Finding.warn("ID_FIFTEEN", column, ""));
        }
        return new IdNumber(typed);
    }

    private static boolean born(String day, LocalDate today) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(day.substring(0, 4)),
                    Integer.parseInt(day.substring(4, 6)),
                    Integer.parseInt(day.substring(6)));
            return !date.isAfter(today) && date.isAfter(today.minusYears(OLDEST));
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
