package org.banjian.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the inbox; {@code next} asks for the one after it, null at the end. */
public record InboxPage(List<InboxRow> rows, @Nullable String next) {}
