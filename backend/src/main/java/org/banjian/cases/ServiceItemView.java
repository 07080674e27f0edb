package org.banjian.cases;

import java.time.LocalDate;
import java.util.List;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;

/** A service item 事项 in force, and whether the caller may start it. */
public record ServiceItemView(
        String code,
        String title,
        String regionName,
        String version,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        String legalBasis,
        boolean startable,
        @Nullable Violation refusal,
        List<StageView> stages) {

    /** A stage 阶段. */
    public record StageView(String id, String name) {}
}
