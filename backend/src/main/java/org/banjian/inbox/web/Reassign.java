package org.banjian.inbox.web;

import org.jspecify.annotations.Nullable;

/** Command: give a task to a colleague 转办, and why. */
record Reassign(@Nullable String personId, @Nullable String reason) {}
