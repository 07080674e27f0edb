package org.banjian.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banjian.audit.AuditEntryView;
import org.banjian.audit.AuditTrail;
import org.banjian.identity.Actor;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Masked values in full: who, why, and how many. */
@CasesModuleTest
class RevelationTest {

    private static final String MOBILE = "cyqy-plan.mobile";

    @Autowired
    Office office;

    @Autowired
    Cases cases;

    @Autowired
    AuditTrail audit;

    @Autowired
    Interference interference;

    private CaseNo caseNo;
    private Actor reader;

    @BeforeEach
    void begin() {
        office.begin();
        interference.arm(false);
        interference.missing();
        Map<String, Object> plan = new LinkedHashMap<>(Office.plan());
        caseNo = office.filed(office.firm(true), plan);
        reader = office.newReviewer();
    }

    @Test
    void whoHoldsTheTaskReadsOneValueAndTheTrailSaysWhy() {
        refused(() -> reveal(reader, MOBILE, "核对联系电话"), 403, "TASK_NOT_TAKEN");
        office.take(reader, office.task(reader, caseNo).id());
        RevealedValue value = reveal(reader, MOBILE, "核对联系电话");
        assertThat(value).isEqualTo(new RevealedValue(MOBILE, "手机", "19900000001"));
        assertThat(audit.entriesOf(caseNo))
                .filteredOn(entry -> entry.action().equals("VALUE_REVEALED"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actorName()).isEqualTo(reader.personName());
                    assertThat(entry.objectId()).isEqualTo(MOBILE);
                    assertThat(entry.detail().toString()).contains("核对联系电话").doesNotContain("19900000001");
                });
        refused(() -> reveal(reader, MOBILE, " "), 422, "REASON_MISSING");
        refused(() -> reveal(reader, MOBILE, "由".repeat(201)), 422, "TEXT_TOO_LONG");
        refused(() -> reveal(reader, "cyqy-plan.place", "核对"), 422, "FIELD_NOT_MASKED");
        refused(() -> reveal(reader, "cyqy-plan", "核对"), 422, "FIELD_NOT_MASKED");
        refused(() -> reveal(reader, "cyqy-plan.nothing", "核对"), 422, "FIELD_UNKNOWN");
        refused(() -> reveal(reader, "cyqy-plan.institutions.0.mobile", "核对"), 422, "FIELD_UNKNOWN");
        refused(() -> reveal(office.colleague(), MOBILE, "核对"), 403, "TASK_NOT_TAKEN");
        refused(() -> reveal(office.neighbour(), MOBILE, "核对"), 404, "NOT_FOUND");
    }

    @Test
    void thirtyAnHourAndTheThirtyFirstIsRefusedAndReported() {
        office.take(reader, office.task(reader, caseNo).id());
        for (int i = 0; i < 30; i++) {
            reveal(reader, MOBILE, "逐一核对");
        }
        refused(() -> reveal(reader, MOBILE, "逐一核对"), 429, "REVELATION_LIMIT");
        List<AuditEntryView> entries = audit.entriesOf(caseNo);
        assertThat(entries)
                .filteredOn(entry -> entry.action().equals("VALUE_REVEALED"))
                .hasSize(30);
        assertThat(entries).anyMatch(entry -> entry.action().equals("REVELATION_LIMIT_REACHED"));
        office.at(LocalDateTime.of(2021, 8, 2, 10, 0));
        assertThat(reveal(reader, MOBILE, "再核对").value()).isEqualTo("19900000001");
    }

    private RevealedValue reveal(Actor actor, String path, String reason) {
        return office.as(actor, () -> cases.reveal(caseNo, new RevealValue(path, reason)));
    }

    private static void refused(ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }
}
