package org.banjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banjian.audit.AuditTrail;
import org.banjian.shared.CreditCode;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.banjian.shared.RegionCode;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.TestDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@IdentityModuleTest
class AdministrationTest {

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
    Directory directory;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    DutySeparation duties;

    @Autowired
    PersonalDataCipher cipher;

    @Autowired
    AuditTrail audit;

    private Browser system;
    private Browser security;
    private Browser secondSecurity;

    @BeforeEach
    void administrators() {
        jdbc.sql("delete from SPRING_SESSION").update();
        system = browser(PlatformRole.SYSTEM_ADMIN);
        security = browser(PlatformRole.SECURITY_ADMIN);
        secondSecurity = browser(PlatformRole.SECURITY_ADMIN);
    }

    private Browser browser(PlatformRole role) {
        Actor actor = directory.addPerson("管理员", null, null, Set.of(role));
        jdbc.sql("update person set password_hash = ?, must_change_password = false where id = ?")
                .params(String.valueOf(encoder.encode(PASSWORD)), actor.personId())
                .update();
        String login = jdbc.sql("select login from person where id = ?")
                .param(actor.personId())
                .query(String.class)
                .single();
        return Browser.signedIn(port, login, PASSWORD);
    }

    /** Whether this administrator may approve the waiting membership, which the list must hold. */
    private static boolean waiting(Browser administrator, String membershipId) {
        return administrator
                .get("/api/memberships")
                .expect(200)
                .json()
                .valueStream()
                .filter(one ->
                        membershipId.equals(one.path("membership").path("id").asString()))
                .map(one -> one.path("mayApprove").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> person(String login) {
        return new HashMap<>(Map.of("login", login, "name", "新人", "initialPassword", "First-2021-xy"));
    }

    @Test
    void aPersonIsAddedGivenRolesByTwoAndSignsIn() {
        Map<String, Object> command = person("newcomer");
        command.put("phone", "19900001234");
        command.put("idNumber", "110199198001019010");
        jdbc.sql("update person set id_number_index = null").update();
        Answer added = system.post("/api/people", command).expect(201);
        String id = added.json().path("id").asString();
        assertThat(added.json().path("phone").asString()).isEqualTo("199****1234");
        assertThat(added.text()).doesNotContain("19900001234", "110199198001019010", "First-2021-xy");

        Map<String, Object> stored =
                jdbc.sql("select * from person where id = ?").param(id).query().singleRow();
        assertThat(String.valueOf(stored.get("id_number"))).startsWith("v1:aes:k1:");
        assertThat(stored.get("id_number_index")).isEqualTo(cipher.blindIndex("110199198001019010"));
        assertThat(String.valueOf(stored.get("password_hash"))).startsWith("{bcrypt}");

        Map<String, Object> roles = Map.of("personId", id, "roles", List.of("POLICY_EDITOR"), "lead", false);
        Answer requested = security.post("/api/memberships", roles).expect(201);
        String membership = requested.json().path("id").asString();
        assertThat(requested.json().path("state").asString()).isEqualTo("PENDING");
        assertThat(people.actorsOf("newcomer")).isEmpty();
        assertThat(waiting(security, membership)).isFalse();
        assertThat(waiting(secondSecurity, membership)).isTrue();
        assertThat(security.post("/api/memberships/" + membership + "/approvals", Map.of())
                        .expect(403)
                        .code())
                .isEqualTo("SECOND_PERSON_REQUIRED");
        secondSecurity
                .post("/api/memberships/" + membership + "/approvals", Map.of())
                .expect(200);
        assertThat(secondSecurity
                        .post("/api/memberships/" + membership + "/approvals", Map.of())
                        .expect(409)
                        .code())
                .isEqualTo("ALREADY_HANDLED");
        assertThat(people.actorsOf("newcomer")).hasSize(1);

        Browser newcomer = Browser.signedIn(port, "newcomer", "First-2021-xy");
        assertThat(newcomer.get("/api/session")
                        .json()
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
        security.delete("/api/memberships/" + membership).expect(204);
        security.delete("/api/memberships/" + membership).expect(404);
        assertThat(newcomer.get("/api/session").json().path("acting").isNull()).isTrue();
        assertThat(audit.newest(20))
                .extracting("action")
                .contains("ADD_PERSON", "REQUEST_ROLES", "GIVE_ROLES", "TAKE_ROLES");
        assertThat(audit.verify().intact()).isTrue();
    }

    @Test
    void allMistakesOfAFormAreNamedAtOnce() {
        Answer answer = system.post("/api/people", Map.of("login", "Ä", "name", "", "phone", "12"))
                .expect(422);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json().path("violations").size()).isEqualTo(3);
        assertThat(system.post("/api/people", Map.of("login", "abc", "name", "x", "idNumber", "110199198001019011"))
                        .expect(422)
                        .code())
                .isEqualTo("ID_NUMBER_INVALID");
        Map<String, Object> sneaky = person("sneaky");
        sneaky.put("status", "ACTIVE");
        assertThat(system.post("/api/people", sneaky).expect(400).code()).isEqualTo("FIELD_UNKNOWN");
        Map<String, Object> weak = person("weakling");
        weak.put("initialPassword", "short");
        assertThat(system.post("/api/people", weak).expect(422).code()).isEqualTo("PASSWORD_REFUSED");
        assertThat(people.actorsOf("sneaky")).isEmpty();
    }

    @Test
    void loginsBelongToOnePerson() {
        system.post("/api/people", person("twice")).expect(201);
        assertThat(system.post("/api/people", person("twice")).expect(409).code())
                .isEqualTo("LOGIN_TAKEN");
    }

    @Test
    void lockingEndsTheSessionsAndUnlockingLetsInAgain() {
        String id = system.post("/api/people", person("lockme"))
                .expect(201)
                .json()
                .path("id")
                .asString();
        Browser locked = Browser.signedIn(port, "lockme", "First-2021-xy");
        assertThat(system.post("/api/people/" + id + "/locks", Map.of())
                        .expect(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("LOCKED");
        assertThat(locked.get("/api/session").json().path("person").isNull()).isTrue();
        locked.post("/api/session", Map.of("login", "lockme", "password", "First-2021-xy"))
                .expect(401);
        system.delete("/api/people/" + id + "/locks").expect(200);
        Browser.signedIn(port, "lockme", "First-2021-xy");
        system.post("/api/people/no-such-person/locks", Map.of()).expect(404);
    }

    @Test
    void administratorsHoldNoOtherRole() {
        String id = system.post("/api/people", person("mixed"))
                .expect(201)
                .json()
                .path("id")
                .asString();
        assertThat(security.post(
                                "/api/memberships",
                                Map.of("personId", id, "roles", List.of("SYSTEM_ADMIN", "AUDIT_ADMIN")))
                        .expect(422)
                        .code())
                .isEqualTo("DUTY_SEPARATION");
        assertThat(security.post("/api/memberships", Map.of("personId", id, "roles", List.of("ORGANISATION_CLERK")))
                        .expect(422)
                        .code())
                .isEqualTo("ROLE_UNIT_MISMATCH");
        assertThat(security.post("/api/memberships", Map.of("personId", id, "roles", List.of("KING")))
                        .expect(400)
                        .code())
                .isEqualTo("JSON_INVALID");
    }

    @Test
    void eachAdministratorDoesOnlyHisPart() {
        assertThat(system.post("/api/memberships", Map.of()).expect(403).code()).isEqualTo("FORBIDDEN");
        security.post("/api/people", person("x-y-z")).expect(403);
        system.get("/api/audit-trail").expect(403);
        security.get("/api/roles").expect(200);
    }

    @Test
    void theListIsPagedByLogin() {
        for (int i = 0; i < 55; i++) {
            directory.addPerson("列表员", null, null, Set.of(PlatformRole.WORKER));
        }
        Answer first = system.get("/api/people?q=%E5%88%97%E8%A1%A8").expect(200);
        assertThat(first.json().path("rows").size()).isEqualTo(50);
        String next = first.json().path("next").asString();
        Answer second =
                system.get("/api/people?q=%E5%88%97%E8%A1%A8&after=" + next).expect(200);
        assertThat(second.json().path("rows").size()).isEqualTo(5);
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(system.get("/api/people?q=%25")
                        .expect(200)
                        .json()
                        .path("rows")
                        .size())
                .isZero();
    }

    @Test
    void theNearestOfficeOfAKindIsResponsible() {
        directory.addOffice("nearest", "某类", "省级机构", new RegionCode("880000"));
        OfficeView county = directory.addOffice("nearest", "某类", "区级机构", new RegionCode("880105"));
        assertThat(offices.find("nearest", new RegionCode("880105"))).isEqualTo(county);
        assertThat(offices.find("nearest", new RegionCode("880108")).name()).isEqualTo("省级机构");
        assertThat(catchThrowableOfType(Refusal.class, () -> offices.find("nearest", new RegionCode("770108")))
                        .code())
                .isEqualTo("OFFICE_MISSING");
    }

    @Test
    void oneHandHoldsOneDuty() {
        OfficeView office = directory.addOffice("duty", "某类", "机构", new RegionCode("880105"));
        Actor reviewer = directory.addPerson("审核", office.id(), null, Set.of(PlatformRole.INITIAL_REVIEWER));
        PastAct own = new PastAct(reviewer.personId(), "initial-review", "s1");
        PastAct other = new PastAct("someone", "initial-review", "s1");
        assertThat(duties.check(reviewer, "initial-review", "org-x", List.of(own, other)))
                .isEmpty();
        assertThat(duties.check(reviewer, "re-review", "org-x", List.of(other))).isEmpty();
        assertThat(duties.check(reviewer, "re-review", "org-x", List.of(other, own)))
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal.code()).isEqualTo("DUTY_SEPARATION");
                    assertThat(refusal.extra()).containsEntry("rule", "S2");
                });
        assertThat(duties.check(reviewer, null, "org-x", List.of(own))).isEmpty();
        OrganisationView firm =
                directory.addOrganisation("自己的单位", new CreditCode("91330100799655058B"), new RegionCode("880105"));
        jdbc.sql(
                        "insert into membership (id, person_id, organisation_id, roles, unit_lead, title, valid_from, state, version) values ('s1-m', ?, ?, 'ORGANISATION_CLERK', false, '兼职', date '2019-01-01', 'ACTIVE', 0)")
                .params(reviewer.personId(), firm.id())
                .update();
        assertThat(duties.check(reviewer, "initial-review", firm.id(), List.of()))
                .hasValueSatisfying(refusal -> assertThat(refusal.extra()).containsEntry("rule", "S1"));
    }
}
