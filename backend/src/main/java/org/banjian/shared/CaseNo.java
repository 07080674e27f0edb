package org.banjian.shared;

import java.util.regex.Pattern;

/** Case number 办件编号, the only business key that the engine ever sees. A text of another form names no case: 404. */
public record CaseNo(String value) implements Comparable<CaseNo> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(-?[A-Z0-9]+)*");

    public CaseNo {
        if (value.length() < 4 || value.length() > 40 || !FORM.matcher(value).matches()) {
            throw Refusal.notFound();
        }
    }

    @Override
    public int compareTo(CaseNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
