package org.banjian.audit;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Command {@code verify-invariants}: checks all invariants, prints the first offenders of each and ends with 0 (all hold) or 1. */
@Component
class VerifyInvariants implements ApplicationRunner {

    static final String COMMAND = "verify-invariants";

    private final Invariants invariants;
    private final ApplicationContext application;

    VerifyInvariants(Invariants invariants, ApplicationContext application) {
        this.invariants = invariants;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(COMMAND)) {
            List<InvariantReport> reports = invariants.check();
            System.out.println(text(reports));
            boolean all = reports.stream().allMatch(InvariantReport::holds);
            System.exit(SpringApplication.exit(application, () -> all ? 0 : 1));
        }
    }

    static String text(List<InvariantReport> reports) {
        StringBuilder text = new StringBuilder();
        for (InvariantReport report : reports) {
            text.append(report.holds() ? "成立    " : "不成立  ")
                    .append(report.id())
                    .append("  ")
                    .append(report.name())
                    .append('\n');
            report.offenders()
                    .forEach(offender ->
                            text.append("          ").append(offender).append('\n'));
        }
        long broken = reports.stream().filter(report -> !report.holds()).count();
        return text.append("共核对 ")
                .append(reports.size())
                .append(" 项，")
                .append(broken == 0 ? "全部成立。" : broken + " 项不成立。")
                .toString();
    }
}
