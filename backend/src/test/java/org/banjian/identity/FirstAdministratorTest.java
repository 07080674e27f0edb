package org.banjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banjian.shared.Refusal;
import org.banjian.testing.Browser;
import org.banjian.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An installation without anybody gets its three administrators and not one more. */
@IdentityModuleTest
class FirstAdministratorTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabases.h2().register(registry);
    }

    @LocalServerPort
    int port;

    @Autowired
    FirstAdministrator command;

    @Autowired
    JdbcClient jdbc;

    @Test
    void threePeopleThenNobody() {
        jdbc.sql("update membership set state = 'ENDED'").update();

        refused("ARGUMENT_INVALID", "", "zhangsan", "");
        refused("ARGUMENT_INVALID", "张三", "z", "");
        refused("ARGUMENT_INVALID", "张三", "zhangsan", "AUDIT_ADMIN");

        String told = command.create("张三", "zhangsan", "");
        assertThat(told).contains("系统管理员“张三”").contains("还须建立安全管理员 2 名").contains("--role=SECURITY_ADMIN");
        refused("ADMINISTRATOR_EXISTS", "又一人", "another", "");
        refused("LOGIN_TAKEN", "张三", "zhangsan", "SECURITY_ADMIN");
        assertThat(command.create("李四", "lisi", "SECURITY_ADMIN")).contains("还须建立安全管理员 1 名");
        assertThat(command.create("王五", "wangwu", "SECURITY_ADMIN")).contains("管理员已齐");
        refused("ADMINISTRATOR_EXISTS", "赵六", "zhaoliu", "SECURITY_ADMIN");

        Matcher password = Pattern.compile("一次性密码 (\\S+?)（").matcher(told);
        assertThat(password.find()).isTrue();
        assertThat(jdbc.sql("select count(*) from person where password_hash like ?")
                        .param("%" + password.group(1) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        Browser browser = Browser.signedIn(port, "zhangsan", password.group(1));
        assertThat(browser.get("/api/people").expect(403).code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        browser.put("/api/session/password", Map.of("oldPassword", password.group(1), "newPassword", "Own-secret-2021"))
                .expect(204);
        browser.get("/api/people").expect(200);
    }

    private void refused(String code, String name, String login, String role) {
        assertThatThrownBy(() -> command.create(name, login, role))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
