package org.banjian.inbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/** The row of a task as it is stored; {@link InboxRow} is what people see of it. */
record TaskRow(
        String taskId,
        int version,
        String caseNo,
        String packCode,
        String title,
        String applicantName,
        RegionCode region,
        String stepId,
        String stepName,
        @Nullable String subject,
        @Nullable String subjectName,
        String stageId,
        String stageName,
        @Nullable String officeId,
        @Nullable String organisationId,
        String packRole,
        String platformRole,
        String lane,
        State state,
        @Nullable String holderId,
        @Nullable String holderName,
        @Nullable LocalDateTime heldAt,
        @Nullable BigDecimal amount,
        @Nullable LocalDate dueOn,
        boolean dueUnknown,
        @Nullable String dueText,
        int priority,
        LocalDateTime openedAt,
        @Nullable LocalDateTime finishedAt,
        @Nullable String outcomeName) {

    enum State {
        WAITING("W"),
        TAKEN("T"),
        FINISHED("F");

        private final String code;

        State(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException(code);
        }
    }

    String unitId() {
        return officeId != null ? officeId : organisationId != null ? organisationId : "";
    }

    @Nullable
    String holder() {
        return holderId == null ? null : Lane.holder(holderId, unitId());
    }
}
