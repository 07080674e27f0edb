package org.banjian.workflow.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.banjian.calendar.MonthDeadline;
import org.banjian.calendar.WorkingCalendar;
import org.banjian.workflow.spi.FeelFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What expressions of packs may ask of the calendar 期限计算; with an unknown date or number the answer is unknown, too. */
@Configuration(proxyBeanMethods = false)
class CalendarFunctions {

    @Bean
    FeelFunction addMonths() {
        return new Counting("addMonths", MonthDeadline::addMonths);
    }

    @Bean
    FeelFunction addWorkingDays(ObjectProvider<WorkingCalendar> calendar) {
        return new Counting(
                "addWorkingDays",
                (date, n) -> n < 0
                        ? calendar.getObject().workingDayBefore(date, -n)
                        : calendar.getObject().workingDayAfter(date, n));
    }

    /** The day itself or, where it is a rest day, the next working day 顺延. */
    @Bean
    FeelFunction rollToWorkingDay(ObjectProvider<WorkingCalendar> calendar) {
        return new FeelFunction() {
            @Override
            public String name() {
                return "rollToWorkingDay";
            }

            @Override
            public List<String> parameters() {
                return List.of("date");
            }

            @Override
            public @Nullable Object apply(List<@Nullable Object> arguments) {
                return arguments.get(0) instanceof LocalDate date
                        ? calendar.getObject().thisOrNextWorkingDay(date)
                        : null;
            }
        };
    }

    private record Counting(String name, BiFunction<LocalDate, Integer, LocalDate> count) implements FeelFunction {

        @Override
        public List<String> parameters() {
            return List.of("date", "n");
        }

        @Override
        public @Nullable Object apply(List<@Nullable Object> arguments) {
            return arguments.get(0) instanceof LocalDate date && arguments.get(1) instanceof BigDecimal n
                    ? count.apply(date, n.intValueExact())
                    : null;
        }
    }
}
