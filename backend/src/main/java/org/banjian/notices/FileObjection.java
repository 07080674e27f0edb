package org.banjian.notices;

/**
 * An objection 异议 by anybody during the period of a notice.
 *
 * @param contact a phone number or an address for the answer
 * @param facts at least ten characters
 */
public record FileObjection(String name, String contact, String facts) {}
