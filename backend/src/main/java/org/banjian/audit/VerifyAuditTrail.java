package org.banjian.audit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Command {@code verify-audit-trail}: checks the whole chain, names the first broken row and ends with 0 (intact) or 1. */
@Component
class VerifyAuditTrail implements ApplicationRunner {

    static final String COMMAND = "verify-audit-trail";

    private final AuditTrail trail;
    private final ApplicationContext application;

    VerifyAuditTrail(AuditTrail trail, ApplicationContext application) {
        this.trail = trail;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(COMMAND)) {
            ChainReport report = trail.verify();
            System.out.println(sentence(report));
            System.exit(SpringApplication.exit(application, () -> report.intact() ? 0 : 1));
        }
    }

    static String sentence(ChainReport report) {
        return report.intact()
                ? "操作留痕完整，共 " + report.entries() + " 条。"
                : "操作留痕从第 " + report.firstBrokenSeq() + " 条起不完整：" + report.reason();
    }
}
