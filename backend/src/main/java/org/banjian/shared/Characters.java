package org.banjian.shared;

import java.util.Locale;

/** Typed characters 录入字符: brings numbers that people typed into one form: full-width to half-width, upper case, no blanks and no invisible signs. */
public final class Characters {

    private Characters() {}

    public static String normalised(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints()
                .map(Characters::halfWidth)
                .filter(Characters::visible)
                .forEach(kept::appendCodePoint);
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    private static int halfWidth(int c) {
        return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    }

    private static boolean visible(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.CONTROL;
    }
}
