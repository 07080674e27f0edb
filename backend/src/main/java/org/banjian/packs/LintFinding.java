package org.banjian.packs;

import org.jspecify.annotations.Nullable;

/**
 * One fault of a pack 检查发现, with the place where it stands. Lines and columns count from 1; 0 means the whole file.
 *
 * @param code stable code in UPPER_SNAKE
 * @param message Chinese sentence
 * @param remedy what the author should do now
 */
public record LintFinding(
        String file, int line, int column, String code, String message, @Nullable String clause, String remedy) {

    /** One line for people: place, code, sentence, clause, remedy. */
    public String line(String folder) {
        var place = new StringBuilder(folder.isEmpty() ? file : folder + "/" + file);
        if (line > 0) {
            place.append(':').append(line);
            if (column > 0) {
                place.append(':').append(column);
            }
        }
        return place + "  " + code + "  " + message + (clause == null ? "" : "（条款 " + clause + "）")
                + (remedy.isEmpty() ? "" : " 处理办法：" + remedy);
    }
}
