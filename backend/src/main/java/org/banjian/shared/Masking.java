package org.banjian.shared;

/** Masked forms 脱敏 of personal data, as people see them by default. */
public final class Masking {

    private Masking() {}

    /** {@code 510***********123X}: the first three and the last four characters stay. */
    public static String idNumber(String full) {
        return keep(full, 3, 4);
    }

    /** {@code 138****0001}. */
    public static String mobile(String full) {
        return keep(full, 3, 4);
    }

    /** Bank account: the last four digits stay. */
    public static String account(String full) {
        return keep(full, 0, 4);
    }

    /** {@code 张*} or {@code 张*三}: the first character stays, of three and more the last one too. */
    public static String name(String full) {
        int length = full.codePointCount(0, full.length());
        return length <= 2 ? keep(full, length == 2 ? 1 : 0, 0) : keep(full, 1, 1);
    }

    /** A text that is too short to keep anything is masked whole. */
    private static String keep(String full, int head, int tail) {
        int[] characters = full.codePoints().toArray();
        boolean whole = characters.length <= head + tail;
        StringBuilder masked = new StringBuilder(full.length());
        for (int i = 0; i < characters.length; i++) {
            boolean kept = !whole && (i < head || i >= characters.length - tail);
            masked.appendCodePoint(kept ? characters[i] : '*');
        }
        return masked.toString();
    }
}
