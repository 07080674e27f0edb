package org.banjian.rosters;

/** A row after it was mended in place 就地更正, and the file as it stands then. */
public record ImportFix(ImportView summary, ImportRowView row) {}
