package org.banjian.rosters.sheet;

/**
 * What stands in a cell 单元格, as it stands: numbers as the file has them, a formula never evaluated.
 *
 * @param text the text, the raw number, the formula without its sign, or the error
 */
public record Cell(Kind kind, String text) {

    public static final Cell BLANK = new Cell(Kind.TEXT, "");

    /** What the file says the cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        FORMULA,
        ERROR
    }

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text);
    }

    public boolean blank() {
        return kind != Kind.FORMULA && text.isBlank();
    }
}
