package org.banjian.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banjian.identity.Actor;
import org.banjian.identity.Directory;
import org.banjian.identity.PlatformRole;
import org.banjian.identity.spi.ObjectScope;
import org.banjian.shared.CreditCode;
import org.banjian.shared.RegionCode;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.ScopeExamples;
import org.banjian.testing.TestDatabases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The running application against authorisation.yaml: nothing is missing on either side, and every cell of the matrix holds. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AuthorisationTests {

    private static final String PASSWORD = "Banjian-2021";
    private static final String UPLOAD = String.join(
            "\r\n",
            "--part",
            "Content-Disposition: form-data; name=\"materialId\"",
            "",
            "none",
            "--part",
            "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"",
            "Content-Type: application/pdf",
            "",
            "%PDF-1.4",
            "--part--",
            "");
    private static final RegionCode REGION = new RegionCode("880105");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabases.h2().register(registry);
        registry.add("banjian.data", () -> "target/authorisation-data");
    }

    @LocalServerPort
    int port;

    @Autowired
    Authorisation authorisation;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    List<ObjectScope> scopes;

    @Autowired
    ObjectProvider<ScopeExamples> examples;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @Test
    void everyEndpointStandsInTheFileAndEveryLineHasItsEndpoint() {
        Set<String> running = new TreeSet<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                if (pattern.startsWith("/api")) {
                    assertThat(info.getMethodsCondition().getMethods())
                            .as("methods of %s", pattern)
                            .isNotEmpty();
                    info.getMethodsCondition().getMethods().forEach(method -> running.add(method + " " + pattern));
                }
            }
        }
        Set<String> declared = authorisation.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(running).hasSizeGreaterThan(40);
        assertThat(declared).isEqualTo(running);
        assertThat(authorisation.operations().stream().map(Operation::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyScopeIsAVariableOfThePathAndHasItsOwner() {
        Set<String> owned = scopes.stream().map(ObjectScope::variable).collect(Collectors.toSet());
        for (Operation operation : authorisation.operations()) {
            if (operation.scope() != null) {
                assertThat(operation.path()).contains("{" + operation.scope() + "}");
                assertThat(owned).as("scope of %s", operation.id()).contains(operation.scope());
            }
        }
    }

    /** Objects of cases are never reachable without a scope. */
    @Test
    void everyOperationOnAnObjectOfACaseIsScoped() {
        for (Operation operation : authorisation.operations()) {
            for (String variable : List.of("caseNo", "taskId", "materialFileId", "documentId")) {
                if (operation.path().contains("{" + variable + "}")) {
                    assertThat(operation.scope()).as(operation.id()).isEqualTo(variable);
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsIn() {
        Browser stranger = new Browser(port);
        stranger.get("/api/session");
        return authorisation.operations().stream()
                .filter(operation -> !operation.anyone())
                .map(operation -> dynamicTest(operation.id() + " without a session", () -> {
                    assertThat(call(stranger, operation, Map.of()).expect(401).code())
                            .isEqualTo("NOT_SIGNED_IN");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRoleDoesWhatTheFileSaysAndNothingElse() {
        Map<PlatformRole, Browser> browsers = browsers();
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : authorisation.operations()) {
            if (operation.anyone() || operation.path().startsWith("/api/session")) {
                continue;
            }
            browsers.forEach((role, browser) -> tests.add(dynamicTest(operation.id() + " as " + role, () -> {
                Answer answer = call(browser, operation, Map.of());
                if (operation.scope() != null) {
                    assertThat(answer.expect(404).code()).isEqualTo("NOT_FOUND");
                } else if (operation.signedIn() || (operation.roles().contains(role) && !operation.leadOnly())) {
                    assertThat(answer.code()).as(answer.text()).isNotIn("FORBIDDEN", "NOT_SIGNED_IN", "INTERNAL");
                } else {
                    assertThat(answer.expect(403).code()).isEqualTo("FORBIDDEN");
                }
            })));
        }
        assertThat(tests).hasSizeGreaterThan(500);
        return tests.stream();
    }

    /** What lies outside is answered exactly as what does not exist; what lies inside is 403 without the role. */
    @TestFactory
    Stream<DynamicTest> objectsOfOthersDoNotExist() {
        List<DynamicTest> tests = new ArrayList<>();
        examples.stream().forEach(example -> {
            for (ScopeExamples.Example one : example.examples(port)) {
                for (Operation operation : authorisation.operations()) {
                    if (!example.variable().equals(operation.scope())
                            || !operation.method().equals("GET")) {
                        continue;
                    }
                    tests.add(dynamicTest(operation.id() + " " + one.name(), () -> {
                        Map<String, String> variables = Map.of(example.variable(), one.value());
                        Answer answer = call(one.browser(), operation, variables);
                        if (one.inScope()) {
                            assertThat(answer.code()).as(answer.text()).isNotIn("NOT_SIGNED_IN", "INTERNAL");
                            assertThat(answer.status() == 403)
                                    .as(answer.text())
                                    .isEqualTo(!one.mayCall(operation.roles()) || operation.leadOnly());
                        } else {
                            Answer unknown = call(one.browser(), operation, Map.of());
                            assertThat(answer.expect(404).json().path("detail"))
                                    .isEqualTo(unknown.expect(404).json().path("detail"));
                        }
                    }));
                }
            }
        });
        tests.add(dynamicTest("examples are there", () -> assertThat(tests).hasSizeGreaterThan(1)));
        return tests.stream();
    }

    private static Answer call(Browser browser, Operation operation, Map<String, String> variables) {
        String path = operation.path();
        for (String variable : variables.keySet()) {
            path = path.replace("{" + variable + "}", variables.get(variable));
        }
        path = path.replaceAll("\\{[A-Za-z]+}", "NONE-0000-NONE");
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", "authorisation-test");
        Answer answer =
                browser.send(operation.method(), path, operation.method().equals("GET") ? null : "{}", headers);
        if (answer.status() != 415) {
            return answer;
        }
        headers.put("Content-Type", "multipart/form-data; boundary=part");
        return browser.send(operation.method(), path, UPLOAD, headers);
    }

    private Map<PlatformRole, Browser> browsers() {
        String office =
                directory.addOffice("matrix-office", "测试机构", "测试机构", REGION).id();
        String firm = directory
                .addOrganisation("测试单位", new CreditCode("91330100799655058B"), REGION)
                .id();
        String hash = String.valueOf(encoder.encode(PASSWORD));
        Map<PlatformRole, Browser> browsers = new EnumMap<>(PlatformRole.class);
        for (PlatformRole role : PlatformRole.values()) {
            boolean applicant = Set.of(
                            PlatformRole.CITIZEN, PlatformRole.ORGANISATION_CLERK, PlatformRole.ORGANISATION_SIGNER)
                    .contains(role);
            Actor actor = applicant
                    ? directory.addPerson("矩阵", null, firm, Set.of(role))
                    : directory.addPerson("矩阵", office, null, Set.of(role));
            jdbc.sql("update person set password_hash = ?, must_change_password = false where id = ?")
                    .params(hash, actor.personId())
                    .update();
            String login = jdbc.sql("select login from person where id = ?")
                    .param(actor.personId())
                    .query(String.class)
                    .single();
            browsers.put(role, Browser.signedIn(port, login, PASSWORD));
        }
        return browsers;
    }
}
