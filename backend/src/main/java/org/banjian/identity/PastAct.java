package org.banjian.identity;

/** That a person has acted on a case before 已办环节: with which duty, at which step, in any round. */
public record PastAct(String personId, String duty, String stepId) {}
