package org.banjian.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Command: the persons that the examiner names; nothing happens to them before the task is decided. */
public record SaveExamination(@Nullable List<String> exclude, @Nullable List<String> restore) {}
