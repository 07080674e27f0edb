package org.banjian.cases;

/** That an officer does not follow a warning 不采纳提示, and why. */
public record OverruleFinding(String findingId, String reason) {}
