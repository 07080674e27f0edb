package org.banjian.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banjian.audit.AuditTrail;
import org.banjian.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Giving and taking roles 授权管理: one security administrator asks, another one approves; taking away needs one and acts at once. */
@Service
@Transactional
class MembershipAdministration {

    private final MembershipStore store;
    private final PersonStore people;
    private final OfficeStore offices;
    private final OrganisationStore organisations;
    private final Memberships memberships;
    private final Actors actors;
    private final AuditTrail audit;
    private final Clock clock;

    MembershipAdministration(
            MembershipStore store,
            PersonStore people,
            OfficeStore offices,
            OrganisationStore organisations,
            Memberships memberships,
            Actors actors,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.offices = offices;
        this.organisations = organisations;
        this.memberships = memberships;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** The membership waits until another security administrator approves it. */
    MembershipView request(SaveMembership command) {
        check(command);
        Membership membership = new Membership(
                Ids.next(),
                command.personId(),
                command.officeId(),
                command.organisationId(),
                command.roles(),
                Boolean.TRUE.equals(command.lead()),
                command.title() == null || command.title().isBlank() ? titles(command.roles()) : command.title(),
                LocalDate.now(clock));
        membership.requestedBy(actors.current().personId());
        store.saveAndFlush(membership);
        append(membership, "REQUEST_ROLES");
        return memberships.byId(membership.id()).view();
    }

    /** What waits for a second security administrator, as the one who looks may or may not approve it. */
    @Transactional(readOnly = true)
    List<WaitingMembership> waiting() {
        String looking = actors.current().personId();
        return store.findByStateOrderById(Membership.State.PENDING).stream()
                .map(membership -> waiting(membership, looking))
                .toList();
    }

    private WaitingMembership waiting(Membership membership, String looking) {
        Person person = people.findById(membership.personId()).orElseThrow(Refusal::notFound);
        String requester = membership.requestedBy();
        return new WaitingMembership(
                memberships.byId(membership.id()).view(),
                person.login(),
                person.name(),
                requester == null
                        ? null
                        : people.findById(requester).map(Person::name).orElse(null),
                !looking.equals(requester) && !looking.equals(membership.personId()));
    }

    MembershipView approve(String membershipId) {
        Membership membership = known(membershipId);
        if (membership.state() != Membership.State.PENDING) {
            throw Refusal.conflict("ALREADY_HANDLED", "这项授权已经批准，无需再次批准。请刷新页面查看。");
        }
        String approver = actors.current().personId();
        if (approver.equals(membership.requestedBy()) || approver.equals(membership.personId())) {
            throw Refusal.forbidden("SECOND_PERSON_REQUIRED", "授权须由提出人和被授权人以外的另一名安全管理员批准，请联系其批准。");
        }
        refuseMixedAdministration(membership.personId(), membership.roles());
        membership.approvedBy(approver);
        store.saveAndFlush(membership);
        append(membership, "GIVE_ROLES");
        return memberships.byId(membershipId).view();
    }

    void end(String membershipId) {
        Membership membership = known(membershipId);
        membership.end(LocalDate.now(clock));
        store.saveAndFlush(membership);
        append(membership, "TAKE_ROLES");
    }

    private Membership known(String membershipId) {
        return store.findById(membershipId)
                .filter(membership -> membership.state() != Membership.State.ENDED)
                .orElseThrow(Refusal::notFound);
    }

    private void check(SaveMembership command) {
        if (!people.existsById(command.personId())) {
            throw Refusal.unprocessable("PERSON_UNKNOWN", "人员不存在，请从人员列表中选择。", null);
        }
        if (command.officeId() != null && command.organisationId() != null) {
            throw Refusal.unprocessable("UNIT_AMBIGUOUS", "一项任职只能属于一个机构或一个单位，请只选其一。", null);
        }
        if (command.officeId() != null && !offices.existsById(command.officeId())) {
            throw Refusal.unprocessable("OFFICE_UNKNOWN", "机构不存在，请从机构列表中选择。", null);
        }
        if (command.organisationId() != null && !organisations.existsById(command.organisationId())) {
            throw Refusal.unprocessable("ORGANISATION_UNKNOWN", "单位不存在，请从单位列表中选择。", null);
        }
        boolean organisation = command.organisationId() != null;
        if (command.roles().stream().anyMatch(role -> role.applicant() != organisation)) {
            throw Refusal.unprocessable("ROLE_UNIT_MISMATCH", "申请单位只能授予单位经办人、单位负责人角色，其他角色只能授予机构或平台人员。", null);
        }
        refuseMixedAdministration(command.personId(), command.roles());
    }

    /** S7: the three administrators are different people without a business role. */
    private void refuseMixedAdministration(String personId, Set<PlatformRole> added) {
        Set<PlatformRole> all = EnumSet.copyOf(added);
        store.findByPersonIdAndStateNot(personId, Membership.State.ENDED).forEach(one -> all.addAll(one.roles()));
        if (all.stream().anyMatch(PlatformRole::administrator) && all.size() > 1) {
            throw new Refusal(
                    422,
                    "DUTY_SEPARATION",
                    "系统、安全、审计三类管理员须由不同人员担任，且不得兼任业务角色（S7），授权没有保存。请另选人员。",
                    null,
                    List.of(),
                    Map.of("rule", "S7"));
        }
    }

    private void append(Membership membership, String action) {
        audit.append(
                actors.current().auditActor(),
                action,
                "membership",
                membership.id(),
                null,
                Map.of("personId", membership.personId(), "roles", membership.roles()));
    }

    private static String titles(Set<PlatformRole> roles) {
        return roles.stream().sorted().map(PlatformRole::title).collect(Collectors.joining("、"));
    }
}
