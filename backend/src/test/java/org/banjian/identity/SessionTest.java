package org.banjian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.banjian.audit.AuditTrail;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.SettableClock;
import org.banjian.testing.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@IdentityModuleTest
class SessionTest {

    private static final String PASSWORD = "Banjian-2021";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabases.h2().register(registry);
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    SettableClock clock;

    @Autowired
    AuditTrail audit;

    @BeforeEach
    void people() {
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from SPRING_SESSION").update();
        jdbc.sql("delete from membership where person_id in ('t-one', 't-two')").update();
        jdbc.sql("delete from person where id in ('t-one', 't-two')").update();
        jdbc.sql("delete from office where id = 't-office'").update();
        jdbc.sql("insert into office values ('t-office', 'test-centre', '测试中心', '测试办理中心', '990105', null)")
                .update();
        person("t-one");
        person("t-two");
        membership("t-one-1", "t-one", "t-office", "INITIAL_REVIEWER");
        membership("t-one-2", "t-one", null, "AUDIT_ADMIN");
        membership("t-two-1", "t-two", null, "SYSTEM_ADMIN");
    }

    private void person(String id) {
        jdbc.sql(
                        "insert into person (id, login, name, password_hash, must_change_password, status, version) values (?, ?, ?, ?, false, 'ACTIVE', 0)")
                .params(id, id, "测试员", String.valueOf(encoder.encode(PASSWORD)))
                .update();
    }

    private void membership(String id, String person, @Nullable String office, String roles) {
        jdbc.sql(
                        "insert into membership (id, person_id, office_id, roles, unit_lead, title, valid_from, state, version) values (:id, :person, :office, :roles, false, '职务', date '2019-01-01', 'ACTIVE', 0)")
                .param("id", id)
                .param("person", person)
                .param("office", office)
                .param("roles", roles)
                .update();
    }

    @Test
    void nobodyIsSignedInAtFirst() {
        Answer answer = new Browser(port).get("/api/session").expect(200);
        assertThat(answer.json().path("person").isNull()).isTrue();
        assertThat(answer.json().path("desks").isEmpty()).isTrue();
        new Browser(port).get("/api/people").expect(401);
        assertThat(new Browser(port).get("/api/no-such-thing").expect(401).code())
                .isEqualTo("NOT_SIGNED_IN");
        assertThat(new Browser(port)
                        .post("/api/people", Map.of("login", "x"))
                        .expect(401)
                        .code())
                .isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void signingInAndOut() {
        Browser browser = new Browser(port);
        browser.get("/api/session");
        String tokenBefore = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
        Answer answer = browser.post("/api/session", Map.of("login", " T-One ", "password", PASSWORD))
                .expect(200);
        assertThat(answer.json().path("person").path("login").asString()).isEqualTo("t-one");
        assertThat(answer.json().path("acting").asString()).isEqualTo("t-one-1");
        assertThat(answer.json().path("memberships").size()).isEqualTo(2);
        assertThat(answer.json().path("desks").toString()).contains("inbox").doesNotContain("audit");
        assertThat(browser.cookie("XSRF-TOKEN").orElseThrow().getValue()).isNotEqualTo(tokenBefore);
        String cookie = answer.response().headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("SESSION="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");

        browser.delete("/api/session").expect(204);
        assertThat(browser.get("/api/session").json().path("person").isNull()).isTrue();
        browser.get("/api/people").expect(401);
    }

    @Test
    void aSessionSetBeforeSigningInIsNotTheOneAfter() {
        Browser first = Browser.signedIn(port, "t-one", PASSWORD);
        HttpCookie old = first.cookie("SESSION").orElseThrow();
        first.post("/api/session", Map.of("login", "t-two", "password", PASSWORD))
                .expect(200);
        assertThat(first.cookie("SESSION").orElseThrow().getValue()).isNotEqualTo(old.getValue());
        Browser thief = new Browser(port);
        thief.cookies().getCookieStore().add(null, old);
        assertThat(thief.get("/api/session").json().path("person").isNull()).isTrue();
    }

    @Test
    void withoutTheTokenNothingIsChanged() {
        Browser browser = Browser.signedIn(port, "t-one", PASSWORD);
        Answer answer = browser.send("DELETE", "/api/session", null, Map.of("X-XSRF-TOKEN", "forged"));
        assertThat(answer.expect(403).code()).isEqualTo("CSRF_TOKEN");
        assertThat(browser.send(
                                "POST",
                                "/api/session",
                                "login=x",
                                Map.of("X-XSRF-TOKEN", "", "Content-Type", "text/plain"))
                        .expect(403)
                        .code())
                .isEqualTo("CSRF_TOKEN");
        assertThat(browser.get("/api/session").json().path("person").isNull()).isFalse();
        assertThat(new Browser(port)
                        .post("/api/session", Map.of("login", "t-one", "password", PASSWORD))
                        .expect(403)
                        .code())
                .isEqualTo("CSRF_TOKEN");
    }

    @Test
    void wrongPasswordAndUnknownAccountAreAnsweredAlike() {
        Browser browser = new Browser(port);
        browser.get("/api/session");
        Answer wrong = browser.post("/api/session", Map.of("login", "t-one", "password", "Wrong-00000"))
                .expect(401);
        Answer unknown = browser.post("/api/session", Map.of("login", "nobody", "password", "Wrong-00000"))
                .expect(401);
        assertThat(wrong.code()).isEqualTo("SIGN_IN_FAILED");
        assertThat(unknown.json().path("detail").asString())
                .isEqualTo(wrong.json().path("detail").asString());
    }

    @Test
    void theEleventhTryIsLockedForAQuarterOfAnHourKnownOrNot() {
        for (String login : List.of("t-one", "nobody-at-all")) {
            Browser browser = new Browser(port);
            browser.get("/api/session");
            for (int i = 0; i < 10; i++) {
                browser.post("/api/session", Map.of("login", login, "password", "Wrong-0000" + i))
                        .expect(401);
            }
            Answer locked = browser.post("/api/session", Map.of("login", login, "password", PASSWORD))
                    .expect(429);
            assertThat(locked.code()).isEqualTo("ACCOUNT_LOCKED");
            assertThat(locked.json().path("detail").asString()).contains("15 分钟");
        }
        assertThat(audit.newest(50))
                .anyMatch(entry -> entry.action().equals("LOCK_ACCOUNT")
                        && entry.objectId().equals("t-one"));
        clock.forward(Duration.ofMinutes(15).plusSeconds(1));
        Browser.signedIn(port, "t-one", PASSWORD);
        assertThat(audit.verify().intact()).isTrue();
    }

    @Test
    void parallelTriesDoNotPassTheLimit() {
        List<Integer> answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> {
                    Browser browser = new Browser(port);
                    browser.get("/api/session");
                    return browser.post("/api/session", Map.of("login", "t-two", "password", "Wrong-0000" + i))
                            .status();
                })
                .toList();
        assertThat(answers).containsOnly(401, 429);
        assertThat(answers.stream().filter(status -> status == 401).count()).isEqualTo(10);
    }

    @Test
    void choosingAsWhatOneActs() {
        Browser browser = Browser.signedIn(port, "t-one", PASSWORD);
        browser.get("/api/audit-trail").expect(403);
        Answer chosen = browser.put("/api/session/membership", Map.of("membershipId", "t-one-2"))
                .expect(200);
        assertThat(chosen.json().path("acting").asString()).isEqualTo("t-one-2");
        browser.get("/api/audit-trail").expect(200);
        browser.put("/api/session/membership", Map.of("membershipId", "t-two-1"))
                .expect(404);
    }

    @Test
    void anEndedMembershipActsAtOnce() {
        Browser browser = Browser.signedIn(port, "t-two", PASSWORD);
        browser.get("/api/people").expect(200);
        jdbc.sql("update membership set state = 'ENDED' where id = 't-two-1'").update();
        assertThat(browser.get("/api/people").expect(403).code()).isEqualTo("MEMBERSHIP_MISSING");
        assertThat(browser.get("/api/session").expect(200).json().path("acting").isNull())
                .isTrue();
    }

    @Test
    void aStoppedAccountIsSignedOutAtOnce() {
        Browser browser = Browser.signedIn(port, "t-two", PASSWORD);
        jdbc.sql("update person set status = 'DISABLED' where id = 't-two'").update();
        browser.get("/api/people").expect(401);
        browser.post("/api/session", Map.of("login", "t-two", "password", PASSWORD))
                .expect(401);
    }

    @Test
    void aSessionEndsAfterEightHoursAndAfterHalfAnHourIdle() {
        Browser browser = Browser.signedIn(port, "t-two", PASSWORD);
        jdbc.sql("update SPRING_SESSION set CREATION_TIME = CREATION_TIME - 8 * 3600000 - 1000")
                .update();
        browser.get("/api/people").expect(401);
        Browser.signedIn(port, "t-two", PASSWORD);
        assertThat(jdbc.sql("select distinct MAX_INACTIVE_INTERVAL from SPRING_SESSION")
                        .query(Integer.class)
                        .list())
                .containsExactly(1800);
    }

    @Test
    void changingThePassword() {
        Browser browser = Browser.signedIn(port, "t-one", PASSWORD);
        Browser elsewhere = Browser.signedIn(port, "t-one", PASSWORD);
        assertThat(change(browser, "Wrong-00000", "Other-2022-xy").expect(422).code())
                .isEqualTo("PASSWORD_WRONG");
        assertThat(change(browser, PASSWORD, PASSWORD).expect(422).code()).isEqualTo("PASSWORD_UNCHANGED");
        Answer weak = change(browser, PASSWORD, "t-one").expect(422);
        assertThat(weak.code()).isEqualTo("PASSWORD_REFUSED");
        assertThat(weak.json().path("violations").size()).isEqualTo(3);
        change(browser, PASSWORD, "Other-2022-xy").expect(204);
        assertThat(browser.get("/api/session").json().path("person").isNull()).isFalse();
        assertThat(elsewhere.get("/api/session").json().path("person").isNull()).isTrue();
        Browser.signedIn(port, "t-one", "Other-2022-xy");
    }

    private static Answer change(Browser browser, String before, String after) {
        return browser.put("/api/session/password", Map.of("oldPassword", before, "newPassword", after));
    }

    @Test
    void anInitialPasswordMustBeChangedFirst() {
        jdbc.sql("update person set must_change_password = true where id = 't-two'")
                .update();
        Browser browser = Browser.signedIn(port, "t-two", PASSWORD);
        assertThat(browser.get("/api/people").expect(403).code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        change(browser, PASSWORD, "Other-2022-xy").expect(204);
        browser.get("/api/people").expect(200);
    }
}
