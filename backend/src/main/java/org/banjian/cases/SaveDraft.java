package org.banjian.cases;

import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** Command: keep a draft 保存草稿; {@code version} is the version that was edited. */
public record SaveDraft(@NotNull Map<String, Object> data, int version) {}
