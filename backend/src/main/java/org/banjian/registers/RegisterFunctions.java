package org.banjian.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banjian.shared.RegionCode;
import org.banjian.workflow.spi.FeelFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What expressions of packs may ask of the registers. */
@Configuration(proxyBeanMethods = false)
class RegisterFunctions {

    @Bean
    FeelFunction onRegister(Registers registers) {
        return new Lookup("onRegister", List.of("register", "key", "date")) {
            @Override
            public Object apply(List<@Nullable Object> arguments, Map<String, ? extends @Nullable Object> context) {
                return arguments.get(1) != null
                        && registers.contains(text(arguments, 0), text(arguments, 1), region(context), date(arguments));
            }
        };
    }

    @Bean
    FeelFunction registerValue(Registers registers) {
        return new Lookup("registerValue", List.of("register", "key", "date", "column")) {
            @Override
            public @Nullable Object apply(
                    List<@Nullable Object> arguments, Map<String, ? extends @Nullable Object> context) {
                return registers
                        .values(text(arguments, 0), text(arguments, 1), region(context), date(arguments))
                        .map(values -> values.get(text(arguments, 3)))
                        .orElse(null);
            }
        };
    }

    private abstract static class Lookup implements FeelFunction {
        private final String name;
        private final List<String> parameters;

        Lookup(String name, List<String> parameters) {
            this.name = name;
            this.parameters = parameters;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> parameters() {
            return parameters;
        }

        @Override
        public @Nullable Object apply(List<@Nullable Object> arguments) {
            throw new IllegalArgumentException(name + " needs the data of a case, which say for which region it asks");
        }

        /** The region of the pack: what a sibling region's officials entered does not count here. */
        static RegionCode region(Map<String, ? extends @Nullable Object> context) {
            if (context.get("region") instanceof String region) {
                return new RegionCode(region);
            }
            throw new IllegalArgumentException("The data name no region whose rows count");
        }

        static String text(List<@Nullable Object> arguments, int index) {
            if (arguments.get(index) instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException("Argument " + (index + 1) + " is not a text: " + arguments.get(index));
        }

        static LocalDate date(List<@Nullable Object> arguments) {
            if (arguments.get(2) instanceof LocalDate date) {
                return date;
            }
            throw new IllegalArgumentException("Argument 3 is not a date: " + arguments.get(2));
        }
    }
}
