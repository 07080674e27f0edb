package org.banjian.rosters;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of a person to be written 填写花名册.
 *
 * @param values by column id; only what changes, an empty text clears
 * @param version the version that the values were read with; not needed for a new row or a row of a file
 */
public record SaveRosterRow(Map<String, String> values, @Nullable Integer version) {}
