package org.banjian.identity;

/** A person 人员 as colleagues see them: no personal numbers. */
public record PersonView(String id, String name, String login) {}
