package org.banjian.identity;

import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the address and the accounts of the demo at the end of the start. */
@Component
@Profile("demo")
class DemoGreeting {

    private final DemoAccounts accounts;
    private final Environment environment;

    DemoGreeting(DemoAccounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        print(System.out);
    }

    void print(PrintStream out) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        StringBuilder text = new StringBuilder(System.lineSeparator());
        line(text, "办件演示已启动：http://127.0.0.1:" + port);
        line(text, "演示账号的密码均为：" + DemoPeople.PASSWORD);
        String group = "";
        List<DemoAccount> all = accounts.demoAccounts();
        for (DemoAccount account : all) {
            if (!account.group().equals(group)) {
                group = account.group();
                line(text, "  " + group);
            }
            line(
                    text,
                    String.format(
                            "    %-22s %s（%s，%s）",
                            account.login(), account.name(), account.unitName(), account.roleTitle()));
        }
        out.println(text);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
