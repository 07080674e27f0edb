package org.banjian.shared;

import java.util.regex.Pattern;

/** Id of one sentence of a policy document 条款编号, for example {@code CYQY-1-4-b}. */
public record ClauseId(String value) implements Comparable<ClauseId> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,8}(-[0-9A-Za-z]{1,20}){1,6}");

    public ClauseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("条款编号“" + value + "”不符合格式（如 CYQY-1-4-b）。");
        }
    }

    /** The code of the pack that the clause belongs to: the part before the first hyphen. */
    public String packCode() {
        return value.substring(0, value.indexOf('-'));
    }

    @Override
    public int compareTo(ClauseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
