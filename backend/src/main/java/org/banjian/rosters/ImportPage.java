package org.banjian.rosters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a file's rows 导入分页; {@code next} is the row after which the following page begins, null at the end. */
public record ImportPage(List<ImportRowView> rows, int total, @Nullable Integer next) {

    /** Which rows to show. */
    public enum Filter {
        ALL,
        PROBLEMS,
        ERRORS,
        CHANGES
    }
}
