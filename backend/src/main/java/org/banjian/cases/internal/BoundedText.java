package org.banjian.cases.internal;

/** A text that a regular expression may look at only so often: a pattern that backtracks without end is stopped, not waited for. */
final class BoundedText implements CharSequence {

    /** The pattern gave no answer within its budget. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("pattern exceeded its budget", null, false, false);
        }
    }

    private final CharSequence text;
    private final int[] looksLeft;

    BoundedText(String text, int budget) {
        this(text, new int[] {budget});
    }

    private BoundedText(CharSequence text, int[] looksLeft) {
        this.text = text;
        this.looksLeft = looksLeft;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (looksLeft[0]-- <= 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), looksLeft);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
