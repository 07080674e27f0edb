package org.banjian.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause 条款 with the place where it is realised and how its ambiguity is read. */
public record ClauseView(
        String id,
        String location,
        String text,
        String kind,
        List<String> realisedBy,
        @Nullable String ambiguity,
        @Nullable String resolution) {}
