package org.banjian.rosters.internal;

import java.util.ArrayList;
import java.util.List;
import org.banjian.rosters.CellFinding.FindingSeverity;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finding as it is kept with a row: no sentence, nothing that was typed.
 *
 * @param detail the number of another row, the id of another class, a limit; empty if there is nothing to add
 */
record Finding(String code, String column, FindingSeverity severity, String detail) {

    static final String DUPLICATE_PERSON = "DUPLICATE_PERSON";
    static final String CERTIFICATE_DUPLICATE = "CERTIFICATE_DUPLICATE";
    static final String CERTIFICATE_ALREADY_USED = "CERTIFICATE_ALREADY_USED";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<List<String>>> LISTS = new TypeReference<>() {};
    private static final int MOST = 40;

    static Finding error(String code, String column, String detail) {
        return new Finding(code, column, FindingSeverity.ERROR, detail);
    }

    static Finding warn(String code, String column, String detail) {
        return new Finding(code, column, FindingSeverity.WARN, detail);
    }

    boolean isError() {
        return severity == FindingSeverity.ERROR;
    }

    /** Tells two rows apart from each other, so it has to be found anew when any row changes. */
    boolean acrossRows() {
        return code.equals(DUPLICATE_PERSON) || code.equals(CERTIFICATE_DUPLICATE);
    }

    static String write(List<Finding> findings) {
        List<List<String>> lists = new ArrayList<>();
        findings.stream()
                .limit(MOST)
                .forEach(it -> lists.add(List.of(it.code, it.column, it.isError() ? "E" : "W", it.detail)));
        return lists.isEmpty() ? "" : JSON.writeValueAsString(lists);
    }

    static List<Finding> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return JSON.readValue(text, LISTS).stream()
                .map(it -> new Finding(
                        it.get(0),
                        it.get(1),
                        it.get(2).equals("E") ? FindingSeverity.ERROR : FindingSeverity.WARN,
                        it.get(3)))
                .toList();
    }
}
