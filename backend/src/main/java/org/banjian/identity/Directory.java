package org.banjian.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.banjian.shared.CreditCode;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up units and people 机构人员名册 without an administrator, for rehearsals and tests; nobody can sign in as these people. */
@Service
@Transactional
public class Directory {

    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

    private final OfficeStore offices;
    private final OrganisationStore organisations;
    private final PersonStore people;
    private final MembershipStore memberships;
    private final Memberships acting;

    Directory(
            OfficeStore offices,
            OrganisationStore organisations,
            PersonStore people,
            MembershipStore memberships,
            Memberships acting) {
        this.offices = offices;
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.acting = acting;
    }

    public OfficeView addOffice(String kind, String kindName, String name, RegionCode region) {
        Office office = new Office(Ids.next());
        office.describe(kind, kindName, name, region, null);
        return offices.save(office).view();
    }

    public OrganisationView addOrganisation(String name, CreditCode creditCode, RegionCode region) {
        Organisation organisation = new Organisation(Ids.next());
        organisation.describe(name, creditCode, region);
        return organisations.save(organisation).view();
    }

    /** A person with one membership, as which the returned actor acts. */
    public Actor addPerson(
            String name, @Nullable String officeId, @Nullable String organisationId, Set<PlatformRole> roles) {
        String id = Ids.next();
        people.save(new Person(id, "person-" + id.toLowerCase(Locale.ROOT), name, "{noop-refused}", true));
        Membership membership = new Membership(Ids.next(), id, officeId, organisationId, roles, false, "演练", SINCE);
        memberships.saveAndFlush(membership);
        return acting.byId(membership.id()).actor();
    }
}
