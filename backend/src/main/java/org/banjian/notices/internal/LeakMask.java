package org.banjian.notices.internal;

import java.util.regex.Pattern;
import org.banjian.shared.Masking;

/** Masks the long numbers in a text that somebody typed freely: officers see by default no number of a third person. */
final class LeakMask {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９](?:[ 　-]?[0-9０-９xXＸ]){6,}");

    private LeakMask() {}

    static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(number -> {
            String digits = number.group().replaceAll("[ 　-]", "");
            return digits.length() >= 15 ? Masking.idNumber(digits) : Masking.mobile(digits);
        });
    }
}
