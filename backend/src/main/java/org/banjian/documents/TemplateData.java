package org.banjian.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a template sees of the data: texts ready to print, and rows of lists that know their number and letter. */
final class TemplateData {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|[\\uFFFE\\uFFFF]");

    private final UnaryOperator<String> text;

    /** @param text last change to each printed text */
    TemplateData(UnaryOperator<String> text) {
        this.text = text;
    }

    Map<String, Object> of(Map<String, ?> data) {
        Map<String, Object> printed = new LinkedHashMap<>();
        data.forEach((name, value) -> printed.put(name, printed(value)));
        return printed;
    }

    static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private Object printed(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> printed = new LinkedHashMap<>();
            map.forEach((name, member) -> printed.put(String.valueOf(name), printed(member)));
            return printed;
        }
        if (value instanceof Collection<?> rows) {
            return rows(rows);
        }
        if (value instanceof Boolean) {
            return value;
        }
        return text.apply(CONTROL.matcher(scalar(value)).replaceAll("").replace("\r\n", "\n"));
    }

    private List<Object> rows(Collection<?> rows) {
        List<Object> printed = new ArrayList<>();
        for (Object row : rows) {
            Object member = printed(row);
            int index = printed.size();
            if (member instanceof Map<?, ?>) {
                @SuppressWarnings("unchecked")
                Map<String, Object> map = (Map<String, Object>) member;
                map.putIfAbsent("index", String.valueOf(index + 1));
                map.putIfAbsent("letter", letter(index));
            }
            printed.add(member);
        }
        return printed;
    }

    private static String scalar(Object value) {
        if (value instanceof LocalDate day) {
            return date(day);
        }
        if (value instanceof LocalDateTime time) {
            return date(time.toLocalDate());
        }
        if (value instanceof OffsetDateTime time) {
            return date(time.toLocalDate());
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : plain(number);
        }
        if (value instanceof Double || value instanceof Float) {
            return plain(BigDecimal.valueOf(((Number) value).doubleValue()));
        }
        String text = value.toString();
        if (ISO_DATE.matcher(text).matches()) {
            try {
                return date(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return text;
            }
        }
        return text;
    }

    /** Money keeps its two places, other numbers lose needless zeros. */
    private static String plain(BigDecimal number) {
        BigDecimal shown = number.scale() == 2 ? number : number.stripTrailingZeros();
        return shown.toPlainString();
    }

    private static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letter(index / 26 - 1) + letter(index % 26);
    }
}
