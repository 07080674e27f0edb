package org.banjian.cases;

import java.time.OffsetDateTime;

/** Answer to {@link SaveDraft}: the version to edit next. */
public record DraftSaved(int version, OffsetDateTime savedAt) {}
