package org.banjian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banjian.shared.IdNumber;
import org.banjian.shared.Refusal;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demo's people, the headers, the limits and the pages, over HTTP. */
@IdentityModuleTest
class EdgeTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabases.h2().register(registry);
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyAccountOfTheDemoCanSignIn() {
        Answer accounts = new Browser(port).get("/api/demo/accounts").expect(200);
        assertThat(accounts.json().size()).isGreaterThan(8);
        assertThat(accounts.text()).doesNotContainPattern("[0-9]{11}");
        accounts.json().forEach(account -> {
            Answer session = Browser.signedIn(port, account.path("login").asString(), "Banjian-2021")
                    .get("/api/session");
            assertThat(session.json().path("acting").isNull()).isFalse();
            assertThat(session.json().path("desks").isEmpty())
                    .as(account.toString())
                    .isFalse();
            assertThat(session.json().path("demo").asBoolean()).isTrue();
        });
    }

    @Test
    void theDatabaseHoldsNoReadableNumber() {
        String dump = String.join("\n", jdbc.sql("script").query(String.class).list());
        assertThat(dump).contains("v1:aes:k1:", "INSERT INTO");
        Matcher numbers = Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])")
                .matcher(dump);
        while (numbers.find()) {
            assertThat(isIdNumber(numbers.group()))
                    .as("an identity number in the dump")
                    .isFalse();
        }
        assertThat(Pattern.compile("(?<![0-9A-Za-z+/.])1[3-9][0-9]{9}(?![0-9A-Za-z+/])")
                        .matcher(dump)
                        .find())
                .as("a mobile number in the dump")
                .isFalse();
        assertThat(jdbc.sql(
                                "select count(*) from person where id_number_index is not null and mobile_index is not null")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(8);
    }

    private static boolean isIdNumber(String text) {
        try {
            new IdNumber(text);
            return true;
        } catch (Refusal none) {
            return false;
        }
    }

    @Test
    void everyAnswerCarriesTheHeadersOfProtection() {
        for (String path : List.of("/api/session", "/api/people", "/no-such-file.js")) {
            var headers = new Browser(port).get(path).response().headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'", "object-src 'none'")
                    .doesNotContain("unsafe-eval");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        }
        assertThat(new Browser(port)
                        .get("/api/session")
                        .response()
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    @Test
    void unknownFilesAndEnginesDoorsAreNotFound() {
        for (String path : List.of(
                "/assets/none.js",
                "/none.css",
                "/engine-rest/engine",
                "/camunda/app",
                "/h2-console",
                "/actuator/env",
                "/actuator/heapdump",
                "/..%2fapplication.yaml")) {
            Answer answer = new Browser(port).get(path);
            assertThat(answer.status()).as(path).isIn(404, 400);
            assertThat(answer.text()).as(path).doesNotContain("Whitelabel", "Exception");
        }
        Browser signedIn = Browser.signedIn(port, first(), "Banjian-2021");
        assertThat(signedIn.get("/api/no-such-thing").expect(404).code()).isEqualTo("NOT_FOUND");
        assertThat(new Browser(port)
                        .get("/actuator/health")
                        .expect(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
    }

    private String first() {
        return new Browser(port)
                .get("/api/demo/accounts")
                .json()
                .path(0)
                .path("login")
                .asString();
    }

    @Test
    void everyPageAddressIsTheOnePageAndAssetsStayForEver() {
        for (String path : List.of("/", "/index.html", "/cases/TEST-1/form", "/inbox?scope=mine")) {
            Answer page = new Browser(port).get(path).expect(200);
            assertThat(page.text()).as(path).contains("id=\"root\"");
            assertThat(page.response().headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-cache");
        }
        Answer asset = new Browser(port).get("/assets/page-4f2a.js").expect(200);
        assertThat(asset.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable")
                .contains("max-age=31536000");
        new Browser(port).get("/assets").expect(404);
        new Browser(port).get("/actuator/none").expect(404);
    }

    @Test
    void bodiesHaveALimit() {
        Browser browser = new Browser(port);
        browser.get("/api/session");
        Answer large = browser.send("POST", "/api/session", "{\"login\":\"" + "x".repeat(3_000_000) + "\"}", Map.of());
        assertThat(large.expect(413).code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(browser.post("/api/session", Map.of("login", "a", "password", "b", "role", "SYSTEM_ADMIN"))
                        .expect(400)
                        .code())
                .isEqualTo("FIELD_UNKNOWN");
        assertThat(browser.send(
                                "POST",
                                "/api/session",
                                "{\"login\":\"a\",\"login\":\"b\",\"password\":\"c\"}",
                                Map.of())
                        .expect(400)
                        .code())
                .isEqualTo("JSON_INVALID");
        assertThat(browser.send("PATCH", "/api/session", "{}", Map.of()).status())
                .isIn(401, 405);
    }

    @Test
    void textThatLooksLikeAnAttackIsOnlyText() {
        Browser browser = new Browser(port);
        browser.get("/api/session");
        for (String text : List.of(
                "' or 1=1 --",
                "${jndi:ldap://x}",
                "#{T(java.lang.Runtime)}",
                "<script>alert(1)</script>",
                "\u0000\u202E")) {
            Answer answer = browser.post("/api/session", Map.of("login", text, "password", text))
                    .expect(401);
            assertThat(answer.text()).doesNotContain(text);
        }
    }
}
