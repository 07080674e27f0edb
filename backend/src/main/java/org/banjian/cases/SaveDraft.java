package org.banjian.cases;

import java.util.Map;

/** Command: keep a draft 保存草稿; {@code version} is the version that was edited. */
public record SaveDraft(Map<String, Object> data, int version) {}
