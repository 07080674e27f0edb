package org.banjian.identity;

import java.util.UUID;

/** New ids of people, units and memberships. */
final class Ids {

    private Ids() {}

    static String next() {
        return UUID.randomUUID().toString();
    }
}
