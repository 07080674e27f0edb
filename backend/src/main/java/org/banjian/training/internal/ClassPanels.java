package org.banjian.training.internal;

import java.util.List;

/** Names of the panels 办理面板 with which a class is recorded. */
final class ClassPanels {

    static final String OPENING = "class-opening";
    static final String ATTENDANCE = "attendance";
    static final String COMPLETION = "completion";
    static final String CERTIFICATES = "certificates";
    static final List<String> ALL = List.of(OPENING, ATTENDANCE, COMPLETION, CERTIFICATES);

    private ClassPanels() {}
}
