package org.banjian.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of people; {@code next} continues after the last row. */
record PeoplePage(List<PersonAdminView> rows, @Nullable String next) {}
