package org.banjian.cases.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.banjian.identity.Actor;
import org.banjian.identity.PlatformRole;
import org.banjian.packs.PackRole;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.OpenTask;
import org.jspecify.annotations.Nullable;

/** One task of a case 环节记录, kept when the engine has long forgotten it: whose it is, until when, who did it. */
@Entity
@Table(name = "case_step")
class StepRecord {

    enum State {
        OPEN,
        FINISHED,
        CANCELLED
    }

    private static final int LONGEST_DUE_TEXT = 400;

    @Id
    private String taskId;

    @Column
    private String caseNo;

    @Column
    private String stepId;

    @Column
    private String processId;

    @Column
    private String name;

    private @Nullable String subject;
    private @Nullable String subjectName;
    private @Nullable String callPath;

    @Column
    private String roleId;

    @Column
    private String roleName;

    @Column
    @Enumerated(EnumType.STRING)
    private PlatformRole platformRole;

    private @Nullable String duty;
    private @Nullable String officeId;
    private @Nullable String organisationId;

    @Column
    private String unitName;

    private @Nullable String stage;
    private @Nullable LocalDate dueOn;
    private @Nullable String dueText;

    @Column
    private boolean dueUnknown;

    @Column
    @Enumerated(EnumType.STRING)
    private State state;

    @Column
    private LocalDateTime openedAt;

    private @Nullable String takenBy;
    private @Nullable String takenByName;
    private @Nullable LocalDateTime takenAt;
    private @Nullable LocalDateTime finishedAt;
    private @Nullable String finishedBy;
    private @Nullable String finishedByName;
    private @Nullable String outcome;

    @Version
    private Integer version;

    protected StepRecord() {}

    /**
     * @param unit the office, or the applicant's organisation
     * @param subjectName what people call the task's subject
     */
    StepRecord(
            OpenTask task,
            @Nullable String subjectName,
            PackRole role,
            String unitId,
            String unit,
            @Nullable String stage,
            LocalDateTime now) {
        this.taskId = task.id();
        this.caseNo = task.caseNo().value();
        this.stepId = task.stepId();
        this.processId = task.processId();
        this.name = task.name();
        this.subject = task.subject();
        this.subjectName = subjectName;
        this.callPath = task.calls().isEmpty() ? null : String.join(",", task.calls());
        this.roleId = role.id();
        this.roleName = role.name();
        this.platformRole = PlatformRole.valueOf(role.platformRole());
        this.duty = role.applicant() ? null : role.duty();
        this.officeId = role.applicant() ? null : unitId;
        this.organisationId = role.applicant() ? unitId : null;
        this.unitName = unit;
        this.stage = stage;
        this.state = State.OPEN;
        this.openedAt = now;
    }

    /** @param unknown whether there is a limit whose day cannot be computed yet */
    void due(@Nullable LocalDate day, String text, boolean unknown) {
        dueOn = day;
        dueText = text.length() <= LONGEST_DUE_TEXT ? text : text.substring(0, LONGEST_DUE_TEXT - 1) + "…";
        dueUnknown = unknown;
    }

    void taken(@Nullable String personId, @Nullable String personName, @Nullable LocalDateTime at) {
        takenBy = personId;
        takenByName = personName;
        takenAt = at;
    }

    void finish(Actor actor, String newOutcome, LocalDateTime now) {
        state = State.FINISHED;
        finishedAt = now;
        finishedBy = actor.personId();
        finishedByName = actor.personName();
        outcome = newOutcome;
    }

    void cancel(LocalDateTime now) {
        state = State.CANCELLED;
        finishedAt = now;
    }

    boolean open() {
        return state == State.OPEN;
    }

    boolean ofApplicant() {
        return organisationId != null;
    }

    /** Whether the actor works in the unit whose task this is, with the role that it needs. */
    boolean isFor(Actor actor) {
        return ofApplicant()
                ? organisationId != null && organisationId.equals(actor.organisationId())
                : officeId != null && officeId.equals(actor.officeId()) && actor.has(platformRole);
    }

    String taskId() {
        return taskId;
    }

    CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    String stepId() {
        return stepId;
    }

    String processId() {
        return processId;
    }

    String name() {
        return name;
    }

    @Nullable
    String subject() {
        return subject;
    }

    @Nullable
    String subjectName() {
        return subjectName;
    }

    /** The name with that of the subject, as sentences use it. */
    String title() {
        return subjectName == null ? name : name + "（" + subjectName + "）";
    }

    /** The call activities that led here, outermost first. */
    List<String> calls() {
        return callPath == null ? List.of() : List.of(callPath.split(","));
    }

    String roleId() {
        return roleId;
    }

    String roleName() {
        return roleName;
    }

    PlatformRole platformRole() {
        return platformRole;
    }

    @Nullable
    String duty() {
        return duty;
    }

    @Nullable
    String officeId() {
        return officeId;
    }

    @Nullable
    String organisationId() {
        return organisationId;
    }

    String unitName() {
        return unitName;
    }

    @Nullable
    String stage() {
        return stage;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    String dueText() {
        return dueText;
    }

    boolean dueUnknown() {
        return dueUnknown;
    }

    LocalDateTime openedAt() {
        return openedAt;
    }

    @Nullable
    String takenBy() {
        return takenBy;
    }

    @Nullable
    String takenByName() {
        return takenByName;
    }

    @Nullable
    LocalDateTime finishedAt() {
        return finishedAt;
    }

    @Nullable
    String finishedBy() {
        return finishedBy;
    }

    @Nullable
    String finishedByName() {
        return finishedByName;
    }

    @Nullable
    String outcome() {
        return outcome;
    }
}
