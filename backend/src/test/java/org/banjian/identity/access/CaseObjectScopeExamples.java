package org.banjian.identity.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banjian.identity.PlatformRole;
import org.banjian.testing.Browser;
import org.banjian.testing.Filing;
import org.banjian.testing.ScopeExamples;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The task, the uploaded file and the issued document of a filing that was returned for correction, seen from inside and outside. */
@Configuration(proxyBeanMethods = false)
class CaseObjectScopeExamples {

    private static final String PASSWORD = "Banjian-2021";
    private static final String FIRM = "示例精工机械（北京）有限公司（演示）";
    private static final String PDF =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n";

    @Bean
    ScopeExamples tasksInScope() {
        return examples("taskId");
    }

    @Bean
    ScopeExamples filesInScope() {
        return examples("materialFileId");
    }

    @Bean
    ScopeExamples documentsInScope() {
        return examples("documentId");
    }

    private static ScopeExamples examples(String variable) {
        return new ScopeExamples() {
            @Override
            public String variable() {
                return variable;
            }

            @Override
            public List<Example> examples(int port) {
                Browser owner = Browser.signedIn(port, "lijingong", PASSWORD);
                Browser reviewer = Browser.signedIn(port, "chenchu", PASSWORD);
                String value = returned(owner, reviewer).get(variable);
                return List.of(
                        new Example("own", owner, Set.of(PlatformRole.ORGANISATION_SIGNER), value, true),
                        new Example(
                                "of the district's own centre",
                                reviewer,
                                Set.of(PlatformRole.INITIAL_REVIEWER),
                                value,
                                true),
                        new Example(
                                "of another firm",
                                Browser.signedIn(port, "zhaoheng", PASSWORD),
                                Set.of(PlatformRole.ORGANISATION_SIGNER),
                                value,
                                false),
                        new Example(
                                "of a sibling district",
                                Browser.signedIn(port, "hehai", PASSWORD),
                                Set.of(PlatformRole.INITIAL_REVIEWER),
                                value,
                                false));
            }
        };
    }

    private static Map<String, String> returned(Browser owner, Browser reviewer) {
        String caseNo = command(owner, "/api/cases", Map.of("serviceItem", Filing.ITEM))
                .path("caseNo")
                .asString();
        String base = "/api/cases/" + caseNo;
        submit(owner, base, Filing.plan(FIRM));
        String fileId = owner.send(
                        "POST",
                        base + "/materials",
                        "--b\r\nContent-Disposition: form-data; name=\"materialId\"\r\n\r\ncyqy-plan-stamped"
                                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\""
                                + "\r\nContent-Type: application/pdf\r\n\r\n" + PDF + "\r\n--b--\r\n",
                        Map.of("Content-Type", "multipart/form-data; boundary=b"))
                .expect(201)
                .json()
                .path("id")
                .asString();
        submit(owner, base, Filing.opinion());
        String taskId = task(reviewer, base);
        reviewer.post("/api/tasks/" + taskId + "/takes", Map.of());
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("taskId", taskId);
        decision.put("outcome", "CORRECT");
        decision.put("opinion", "请按要求补正。");
        decision.put(
                "items",
                List.of(Map.of("kind", "FIELD", "ref", "cyqy-plan.place", "label", "办班地点", "demand", "请写明楼层。")));
        command(reviewer, base + "/decisions", decision);
        String documentId = reviewer.get(base + "/documents")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asString();
        return Map.of("taskId", taskId, "materialFileId", fileId, "documentId", documentId);
    }

    private static void submit(Browser owner, String base, Map<String, Object> data) {
        command(owner, base + "/submissions", Map.of("taskId", task(owner, base), "outcome", "SUBMIT", "data", data));
    }

    private static String task(Browser browser, String base) {
        return browser.get(base)
                .expect(200)
                .json()
                .path("tasks")
                .path(0)
                .path("id")
                .asString();
    }

    private static JsonNode command(Browser browser, String path, Object body) {
        return browser.send(
                        "POST",
                        path,
                        body,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .json();
    }
}
