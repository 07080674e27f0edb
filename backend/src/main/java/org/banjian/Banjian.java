package org.banjian;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.banjian.identity.FirstAdministrator;
import org.banjian.rehearsal.RehearsalCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Banjian 办件: starts the platform, or rehearses packs ({@code rehearse}). */
@SpringBootApplication
public class Banjian {
    public static void main(String[] args) {
        useLegalZoneUnlessToldOtherwise();
        if (RehearsalCommand.asked(args)) {
            var arguments = List.of(args).subList(1, args.length);
            System.exit(new RehearsalCommand(Banjian.class, Map.of(), System.out).run(arguments));
        }
        var product = new SpringApplication(Banjian.class);
        if (FirstAdministrator.asked(args)) {
            product.setWebApplicationType(WebApplicationType.NONE); // the product itself may be running beside it
        }
        product.run(args);
    }

    /** A machine set to UTC runs the product in Beijing time; a zone given by hand stays, and the start-up guard judges it. */
    private static void useLegalZoneUnlessToldOtherwise() {
        boolean told = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-Duser.timezone"));
        if (!told) {
            System.setProperty("user.timezone", "Asia/Shanghai");
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        }
    }
}
