package org.banjian.workflow.internal.model;

import java.util.ArrayList;
import java.util.List;
import org.banjian.packs.LintFinding;

/** Collects the findings of one file; all of them are told at once. */
final class Findings {

    private final String file;
    private final List<LintFinding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(XmlElement at, String code, String message, String remedy) {
        add(at.line(), at.column(), code, message, remedy);
    }

    void add(int line, int column, String code, String message, String remedy) {
        found.add(new LintFinding(file, line, column, code, message, null, remedy));
    }

    List<LintFinding> all() {
        return List.copyOf(found);
    }
}
