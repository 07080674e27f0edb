package org.banjian.packs.internal;

/** One part of the lint; adds what it finds and never stops. */
interface Check {

    void check(Lint lint);
}
