package org.banjian.audit;

/** The end of a stretch of the chain 链节: what the next entry must continue. */
record ChainLink(long seq, String hash) {
    static final ChainLink FIRST = new ChainLink(0, "0".repeat(64));
}
