package org.banjian.packs.spi;

import java.util.List;
import org.banjian.packs.LintFinding;

/** Checks of diagrams (BPMN), tables (DMN) and FEEL that need the engine's own parsers 模型检查. */
public interface ModelChecks {

    /** All findings of one {@code .bpmn} or {@code .dmn} file; nothing of the file is executed. */
    List<LintFinding> check(ModelFile file, ModelContext context);

    /** Chinese sentences saying why this FEEL expression may not stand in a pack; empty if it may. */
    List<String> checkFeel(String expression);
}
