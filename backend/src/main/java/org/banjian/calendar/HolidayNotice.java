package org.banjian.calendar;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One notice of the State Council on a year's holidays 放假安排通知; it states the whole year as it stands after the notice. */
public record HolidayNotice(
        int year, String document, String title, LocalDate issued, String restDays, String makeUpWorkdays) {

    /** Reads the data file of notices, in its order: a later notice of the same year replaces the earlier. */
    public static List<HolidayNotice> read(InputStream yaml) {
        List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return entries.stream()
                .map(entry -> new HolidayNotice(
                        Integer.parseInt(text(entry, "year")),
                        text(entry, "document"),
                        text(entry, "title"),
                        date(entry.get("issued")),
                        text(entry, "rest"),
                        text(entry, "makeUp")))
                .toList();
    }

    public CalendarYear calendar() {
        return CalendarYear.read(year, restDays, makeUpWorkdays, document);
    }

    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException("Holiday notice without " + key + ": " + entry);
        }
        return value.toString();
    }

    private static LocalDate date(@Nullable Object value) {
        return value instanceof Date date
                ? date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(String.valueOf(value));
    }
}
