package org.banjian.rosters;

/**
 * Takes a file over into the roster 确认导入.
 *
 * @param rows all rows, refused while there is an error, or those without an error
 * @param removeMissing whether persons who are not in the file are taken off
 */
public record ConfirmImport(Rows rows, boolean removeMissing) {

    /** Which rows are taken over. */
    public enum Rows {
        ALL,
        CLEAN
    }
}
