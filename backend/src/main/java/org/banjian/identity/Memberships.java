package org.banjian.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who may act as what today. */
@Component
class Memberships {

    private static final String CURRENT =
            " and m.state = 'ACTIVE' and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The current memberships of an active person, in a stable order; none when the account is stopped. */
    List<Acting> current(String personId) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(Acting.SELECT + "where m.person_id = ? and p.status = 'ACTIVE'" + CURRENT + " order by m.id")
                .params(personId, today, today)
                .query(Acting::read)
                .list();
    }

    List<String> personIdsIn(String officeId, PlatformRole role) {
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql(Acting.SELECT + "where m.office_id = ? and p.status = 'ACTIVE'" + CURRENT)
                .params(officeId, today, today)
                .query(Acting::read)
                .list()
                .stream()
                .filter(acting -> acting.actor().has(role))
                .map(acting -> acting.actor().personId())
                .distinct()
                .toList();
    }

    /** The memberships of these people that are not ended, the waiting ones too, by person. */
    Map<String, List<Acting>> known(List<String> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(Acting.SELECT + "where m.person_id in (:people) and m.state <> 'ENDED' order by m.id")
                        .param("people", personIds)
                        .query(Acting::read)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(acting -> acting.actor().personId()));
    }

    Acting byId(String membershipId) {
        return jdbc.sql(Acting.SELECT + "where m.id = ?")
                .param(membershipId)
                .query(Acting::read)
                .single();
    }

    boolean personActive(String personId) {
        return jdbc.sql("select count(*) from person where id = ? and status = 'ACTIVE'")
                        .param(personId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
