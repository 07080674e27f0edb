package org.banjian.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Legal time 法定时间 in China's zone: the only clock of the platform. */
public abstract class LegalClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public final ZoneId getZone() {
        return ZONE;
    }

    @Override
    public final Clock withZone(ZoneId zone) {
        if (zone.equals(ZONE)) {
            return this;
        }
        throw new UnsupportedOperationException("Legal time has one zone: " + ZONE);
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    public LocalDateTime now() {
        return LocalDateTime.now(this);
    }

    /** True when time goes on by itself (production, demo); false for a clock that stands until it is set. */
    public abstract boolean ticking();
}
