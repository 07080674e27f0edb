package org.banjian.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Membership 任职: that a person acts in an office, for an organisation or for the platform, with roles, for a time. */
@Entity
class Membership {

    /** PENDING waits for the second security administrator. */
    enum State {
        PENDING,
        ACTIVE,
        ENDED
    }

    @Id
    private String id;

    @Column
    private String personId;

    @Column
    private @Nullable String officeId;

    @Column
    private @Nullable String organisationId;

    @Column
    private String roles;

    @Column
    private boolean unitLead;

    @Column
    private String title;

    @Column
    private LocalDate validFrom;

    @Column
    private @Nullable LocalDate validTo;

    @Column
    @Enumerated(EnumType.STRING)
    private State state;

    @Column
    private @Nullable String requestedBy;

    @Column
    private @Nullable String approvedBy;

    @Version
    private @Nullable Integer version;

    protected Membership() {}

    Membership(
            String id,
            String personId,
            @Nullable String officeId,
            @Nullable String organisationId,
            Set<PlatformRole> roles,
            boolean lead,
            String title,
            LocalDate validFrom) {
        this.id = id;
        this.personId = personId;
        this.officeId = officeId;
        this.organisationId = organisationId;
        this.roles = roles.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.unitLead = lead;
        this.title = title;
        this.validFrom = validFrom;
        this.state = State.ACTIVE;
    }

    static Set<PlatformRole> rolesOf(String stored) {
        return Stream.of(stored.split(","))
                .map(PlatformRole::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlatformRole.class)));
    }

    void requestedBy(String requester) {
        this.state = State.PENDING;
        this.requestedBy = requester;
    }

    void approvedBy(String approver) {
        this.state = State.ACTIVE;
        this.approvedBy = approver;
    }

    /** Ends at once: yesterday was the last day. */
    void end(LocalDate today) {
        this.state = State.ENDED;
        this.validTo = today.minusDays(1);
    }

    String id() {
        return id;
    }

    String personId() {
        return personId;
    }

    State state() {
        return state;
    }

    @Nullable
    String requestedBy() {
        return requestedBy;
    }

    Set<PlatformRole> roles() {
        return rolesOf(roles);
    }
}
