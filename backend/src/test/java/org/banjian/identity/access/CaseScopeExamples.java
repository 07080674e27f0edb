package org.banjian.identity.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banjian.identity.PlatformRole;
import org.banjian.testing.Browser;
import org.banjian.testing.ScopeExamples;
import org.springframework.stereotype.Component;

/** A case that a firm of the demo opens, seen by the firm itself, by another firm, by an officer of another district and by an administrator. */
@Component
class CaseScopeExamples implements ScopeExamples {

    private static final String PASSWORD = "Banjian-2021";

    @Override
    public String variable() {
        return "caseNo";
    }

    @Override
    public List<Example> examples(int port) {
        Browser owner = Browser.signedIn(port, "lijingong", PASSWORD);
        String item = owner.get("/api/service-items")
                .expect(200)
                .json()
                .path(0)
                .path("code")
                .asString();
        String caseNo = owner.send(
                        "POST",
                        "/api/cases",
                        Map.of("serviceItem", item),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .json()
                .path("caseNo")
                .asString();
        return List.of(
                new Example("own case", owner, Set.of(PlatformRole.ORGANISATION_SIGNER), caseNo, true),
                new Example(
                        "case of another firm",
                        Browser.signedIn(port, "zhaoheng", PASSWORD),
                        Set.of(PlatformRole.ORGANISATION_SIGNER),
                        caseNo,
                        false),
                new Example(
                        "case of a sibling district",
                        Browser.signedIn(port, "hehai", PASSWORD),
                        Set.of(PlatformRole.INITIAL_REVIEWER),
                        caseNo,
                        false));
    }
}
