package org.banjian.rosters.sheet;

/**
 * How much a spreadsheet may hold 表格上限.
 *
 * @param unpackedBytes of all parts together, counted while they are read as well as declared
 * @param rows that are not blank
 */
public record SheetLimits(long unpackedBytes, int rows, int columns, int sheets, int parts, double leastRatio) {

    /** What an office may send: 20 MB unpacked, 20,000 rows, 200 columns. */
    public static final SheetLimits USUAL = new SheetLimits(20L << 20, 20_000, 200, 50, 1_000, 0.005);
}
