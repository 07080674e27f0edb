package org.banjian;

import java.util.List;
import java.util.Map;
import org.banjian.rehearsal.RehearsalCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Banjian 办件: starts the platform, or rehearses packs ({@code rehearse}). */
@SpringBootApplication
public class Banjian {
    public static void main(String[] args) {
        if (RehearsalCommand.asked(args)) {
            var arguments = List.of(args).subList(1, args.length);
            System.exit(new RehearsalCommand(Banjian.class, Map.of(), System.out).run(arguments));
        }
        SpringApplication.run(Banjian.class, args);
    }
}
