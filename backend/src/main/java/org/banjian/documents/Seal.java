package org.banjian.documents;

import java.time.LocalDate;

/** The round seal 印章 of an office on an issued document, with the day of sealing. */
public record Seal(String office, LocalDate date) {}
