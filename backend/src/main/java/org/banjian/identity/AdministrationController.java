package org.banjian.identity;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People, offices, organisations and roles, for the administrators. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api")
class AdministrationController {

    private final PeopleAdministration people;
    private final MembershipAdministration memberships;
    private final Offices offices;
    private final Organisations organisations;

    AdministrationController(
            PeopleAdministration people,
            MembershipAdministration memberships,
            Offices offices,
            Organisations organisations) {
        this.people = people;
        this.memberships = memberships;
        this.offices = offices;
        this.organisations = organisations;
    }

    @GetMapping("/people")
    PeoplePage people(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        return people.page(q, after);
    }

    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    PersonAdminView addPerson(@Valid @RequestBody SavePerson command) {
        return people.add(command);
    }

    @PutMapping("/people/{personId}")
    PersonAdminView changePerson(@PathVariable String personId, @Valid @RequestBody SavePerson command) {
        return people.change(personId, command);
    }

    @PostMapping("/people/{personId}/locks")
    PersonAdminView lockPerson(@PathVariable String personId) {
        return people.lock(personId);
    }

    @DeleteMapping("/people/{personId}/locks")
    PersonAdminView unlockPerson(@PathVariable String personId) {
        return people.unlock(personId);
    }

    @GetMapping("/memberships")
    List<WaitingMembership> waitingMemberships() {
        return memberships.waiting();
    }

    @PostMapping("/memberships")
    @ResponseStatus(HttpStatus.CREATED)
    MembershipView addMembership(@Valid @RequestBody SaveMembership command) {
        return memberships.request(command);
    }

    @PostMapping("/memberships/{membershipId}/approvals")
    MembershipView approveMembership(@PathVariable String membershipId) {
        return memberships.approve(membershipId);
    }

    @DeleteMapping("/memberships/{membershipId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endMembership(@PathVariable String membershipId) {
        memberships.end(membershipId);
    }

    @GetMapping("/offices")
    List<OfficeView> offices() {
        return offices.all();
    }

    @PostMapping("/offices")
    @ResponseStatus(HttpStatus.CREATED)
    OfficeView addOffice(@Valid @RequestBody SaveOffice command) {
        return offices.save(null, command);
    }

    @PutMapping("/offices/{officeId}")
    OfficeView changeOffice(@PathVariable String officeId, @Valid @RequestBody SaveOffice command) {
        return offices.save(officeId, command);
    }

    @GetMapping("/organisations")
    List<OrganisationView> organisations() {
        return organisations.all();
    }

    @PostMapping("/organisations")
    @ResponseStatus(HttpStatus.CREATED)
    OrganisationView addOrganisation(@Valid @RequestBody SaveOrganisation command) {
        return organisations.save(null, command);
    }

    @PutMapping("/organisations/{organisationId}")
    OrganisationView changeOrganisation(
            @PathVariable String organisationId, @Valid @RequestBody SaveOrganisation command) {
        return organisations.save(organisationId, command);
    }

    @GetMapping("/roles")
    List<RoleView> roles() {
        return Arrays.stream(PlatformRole.values())
                .map(role -> new RoleView(role.name(), role.title(), role.description()))
                .toList();
    }
}
