package org.banjian.notices.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.banjian.calendar.Deadline;
import org.banjian.calendar.DeadlineUnit;
import org.banjian.calendar.Deadlines;
import org.banjian.packs.Pack;
import org.banjian.packs.Parameter;
import org.banjian.registers.Registers;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long a notice 公示期 lasts: a number of working days that officials must have set where the document names none. */
@Component
class NoticePeriods {

    private final Registers registers;
    private final Deadlines deadlines;

    NoticePeriods(Registers registers, Deadlines deadlines) {
        this.registers = registers;
        this.deadlines = deadlines;
    }

    /** @param source a number, or the id of a parameter; empty while the parameter has no value on the day */
    Optional<Integer> days(Pack pack, String source, LocalDate on) {
        return value(pack, source, on)
                .map(String::trim)
                .filter(value -> value.matches("[1-9][0-9]{0,2}"))
                .map(Integer::valueOf);
    }

    private Optional<String> value(Pack pack, String source, LocalDate on) {
        if (source.matches("[0-9]+")) {
            return Optional.of(source);
        }
        return registers.parameter(source, pack.region(), on).or(() -> Optional.ofNullable(
                        pack.parameters().get(source))
                .flatMap(parameter -> parameter.on(on))
                .flatMap(dated -> Optional.ofNullable(dated.value())));
    }

    /** The last day; the day of publication is not counted. */
    Deadline end(LocalDate publishedOn, int days) {
        return deadlines.after(publishedOn, days, DeadlineUnit.WORKING_DAYS);
    }

    Refusal missing(Pack pack, String source, @Nullable String clause) {
        Parameter parameter = pack.parameters().get(source);
        String name = parameter == null || parameter.description().isBlank() ? "公示期限" : parameter.description();
        return Refusal.unprocessable(
                "PARAMETER_MISSING",
                "公示天数（“" + name + "”，参数 " + source + "）还没有设定：文件没有规定公示多少天，平台不会自行假定。请在“名录与标准”的参数中登记天数和依据，经另一人复核生效后再发布。",
                clause);
    }
}
