package org.banjian.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/** One membership with its person and unit 办理身份, read in one query for each request. */
record Acting(Actor actor, String title, String state, boolean mustChangePassword) {

    private static final String PLATFORM = "平台管理";

    static final String SELECT =
            """
            select m.id, m.person_id, p.name as person_name, p.must_change_password, m.roles, m.unit_lead, m.title, m.state,
              m.office_id, o.kind as office_kind, o.name as office_name, o.region as office_region,
              m.organisation_id, g.name as organisation_name, g.region as organisation_region
            from membership m
              join person p on p.id = m.person_id
              left join office o on o.id = m.office_id
              left join organisation g on g.id = m.organisation_id
            """;

    static Acting read(ResultSet row, int number) throws SQLException {
        String office = row.getString("office_id");
        String organisation = row.getString("organisation_id");
        Set<PlatformRole> roles = Membership.rolesOf(row.getString("roles"));
        Actor actor = new Actor(
                row.getString("person_id"),
                row.getString("person_name"),
                row.getString("id"),
                roles,
                row.getBoolean("unit_lead"),
                office,
                row.getString("office_kind"),
                organisation,
                firstKnown(row.getString("office_name"), row.getString("organisation_name"), PLATFORM),
                new RegionCode(firstKnown(
                        row.getString("office_region"),
                        row.getString("organisation_region"),
                        RegionCode.COUNTRY.value())));
        return new Acting(
                actor, row.getString("title"), row.getString("state"), row.getBoolean("must_change_password"));
    }

    MembershipView view() {
        return new MembershipView(
                actor.membershipId(),
                actor.unitName() + " · " + title,
                actor.unitName(),
                actor.officeId() != null ? "OFFICE" : actor.organisationId() != null ? "ORGANISATION" : "PLATFORM",
                actor.region(),
                actor.roles().stream().sorted().map(Enum::name).toList(),
                actor.lead(),
                state);
    }

    private static String firstKnown(@Nullable String one, @Nullable String other, String otherwise) {
        return Objects.requireNonNullElse(one != null ? one : other, otherwise);
    }
}
