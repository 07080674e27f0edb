package org.banjian.cases;

/** One value in full 完整号码, for the eyes of the person who asked. */
public record RevealedValue(String path, String label, String value) {}
