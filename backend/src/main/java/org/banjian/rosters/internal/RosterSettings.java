package org.banjian.rosters.internal;

import java.time.Duration;
import org.banjian.rosters.sheet.SheetLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code banjian.rosters.*} 花名册设置.
 *
 * @param rows most rows of one file
 * @param unpacked most bytes of one file when unpacked
 * @param atOnce how many files are read at the same time
 * @param keep how long a file that was neither taken over nor given up is kept
 */
@ConfigurationProperties("banjian.rosters")
record RosterSettings(
        @DefaultValue("20000") int rows,
        @DefaultValue("20MB") DataSize unpacked,
        @DefaultValue("2") int atOnce,
        @DefaultValue("24h") Duration keep) {

    SheetLimits limits() {
        SheetLimits usual = SheetLimits.USUAL;
        return new SheetLimits(
                unpacked.toBytes(), rows, usual.columns(), usual.sheets(), usual.parts(), usual.leastRatio());
    }
}
