package org.banjian.identity.spi;

/** Recognises what a module's own machinery throws when somebody else was faster 并发冲突; the answer is 409 ALREADY_HANDLED. */
@FunctionalInterface
public interface LostRace {
    /** Asked for the thrown exception and each of its causes. */
    boolean recognises(Throwable thrown);
}
