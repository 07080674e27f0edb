package org.banjian.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.calendar.spi.Holidays;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The shipped notices as a calendar, without a database. */
final class Notices {

    private Notices() {}

    static List<HolidayNotice> all() {
        try (InputStream file = Files.newInputStream(Path.of("../processes/common/calendar.yaml"))) {
            return HolidayNotice.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkingCalendar calendar() {
        Map<Integer, CalendarYear> years = new HashMap<>();
        all().forEach(notice -> years.put(notice.year(), notice.calendar()));
        return calendar(year -> Optional.ofNullable(years.get(year)));
    }

    static WorkingCalendar calendar(Holidays holidays) {
        var beans = new StaticListableBeanFactory(Map.of("holidays", holidays));
        return new WorkingCalendar(beans.getBeanProvider(Holidays.class));
    }
}
