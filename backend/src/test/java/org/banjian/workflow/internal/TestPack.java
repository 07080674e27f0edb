package org.banjian.workflow.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banjian.packs.Decision;
import org.banjian.packs.Fact;
import org.banjian.packs.Pack;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.NullUnmarked;

/** Packs built from files of {@code src/test/resources/workflow}, without the reader. */
@NullUnmarked
final class TestPack {

    private TestPack() {}

    static Pack review() {
        return of(
                "review",
                Map.of(
                        "bpmn/review.bpmn", file("review.bpmn"),
                        "common/bpmn/common-repair.bpmn", file("common-repair.bpmn"),
                        "dmn/review-findings.dmn", file("review-findings.dmn")));
    }

    static Pack withHitPolicy(String policy) {
        String table = new String(file("review-findings.dmn"), StandardCharsets.UTF_8).replace("COLLECT", policy);
        return of("none", policy, Map.of("dmn/review-findings.dmn", bytes(table)));
    }

    static Pack timer() {
        return of("timer", Map.of("bpmn/timer.bpmn", file("timer.bpmn")));
    }

    static Pack of(String process, Map<String, byte[]> files) {
        return of(process, "COLLECT", files);
    }

    private static Pack of(String process, String hitPolicy, Map<String, byte[]> files) {
        var findings = new Decision(
                "review-findings",
                "课时检查",
                "dmn/review-findings.dmn",
                hitPolicy,
                List.of(new Decision.Column("hours", "number"), new Decision.Column("listed", "boolean")),
                List.of(
                        new Decision.Column("finding", "string"),
                        new Decision.Column("severity", "string"),
                        new Decision.Column("amount", "number")),
                List.of(
                        new Decision.Rule("rule_short", 1, 0, "T-1-a 课时少于 20", List.of("T-1-a")),
                        new Decision.Rule("rule_unlisted", 2, 0, "T-1-b 不在名单内", List.of("T-1-b")),
                        new Decision.Rule("rule_rate", 3, 0, "T-1-c 单价", List.of("T-1-c"))));
        return new Pack(
                "TEST",
                "test",
                new RegionCode("110105"),
                "测试",
                UUID.randomUUID().toString().substring(0, 8),
                LocalDate.of(2021, 1, 1),
                null,
                "测试",
                process,
                Map.of(),
                List.of(),
                List.of(),
                Map.of("listed", new Fact("listed", "boolean", null, "T-1-b", "在名单内", true, null)),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of("review-findings", findings),
                Map.of(),
                new LinkedHashMap<>(files),
                UUID.randomUUID().toString());
    }

    static byte[] file(String name) {
        try (var in = TestPack.class.getResourceAsStream("/workflow/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
