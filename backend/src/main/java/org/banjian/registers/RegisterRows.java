package org.banjian.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.calendar.LegalClock;
import org.banjian.registers.RegisterRow.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of all registers and their history. */
@Repository
class RegisterRows {

    /** Keyset mark: rows after this one, in the order of key and id. */
    record Mark(String key, String id) {}

    /** What a list shows: rows inside the regions, matching text and state. */
    record Filter(
            String registerId,
            List<String> regionPatterns,
            @Nullable String text,
            @Nullable RegisterRowState state,
            @Nullable Mark after,
            LocalDate today) {}

    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RegisterRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Holds the kind until the transaction ends: only one approval or ending at a time. */
    void lock(String registerId) {
        jdbc.sql("select id from register_kind where id = ? for update")
                .param(registerId)
                .query(String.class)
                .single();
    }

    void insert(RegisterRow row) {
        jdbc.sql(
                        "insert into register_row (id, register_id, row_key, row_values, valid_from, valid_to, legal_basis, state,"
                                + " region, origin, entered_by, entered_by_name, entered_at, decided_by, decided_by_name, decided_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        row.id(),
                        row.registerId(),
                        row.key(),
                        json.writeValueAsString(row.values()),
                        row.validFrom(),
                        row.validTo(),
                        row.legalBasis(),
                        row.state().name(),
                        row.region(),
                        row.origin().name(),
                        row.enteredBy(),
                        row.enteredByName(),
                        row.enteredAt(),
                        row.decidedBy(),
                        row.decidedByName(),
                        row.decidedAt()))
                .update();
    }

    Optional<RegisterRow> byId(String id) {
        return jdbc.sql("select * from register_row where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    Optional<RegisterRow> byId(String registerId, String id) {
        return byId(id).filter(row -> row.registerId().equals(registerId));
    }

    List<RegisterRow> ofKey(String registerId, String key) {
        return jdbc.sql(
                        "select * from register_row where register_id = ? and row_key = ? order by valid_from, entered_at")
                .params(registerId, key)
                .query(this::row)
                .list();
    }

    /** The approved rows valid on the day, of any region; those with the latest start first. */
    List<RegisterRow> inForce(String registerId, String key, LocalDate on) {
        return jdbc.sql(
                        "select * from register_row where register_id = ? and row_key = ? and state in ('ACTIVE', 'ENDED')"
                                + " and valid_from <= ? and (valid_to is null or valid_to >= ?)"
                                + " order by valid_from desc, decided_at desc")
                .params(registerId, key, on, on)
                .query(this::row)
                .list();
    }

    /** True when the row was still waiting. */
    boolean decide(String id, RegisterRowState state, String personId, String personName, LocalDateTime at) {
        return jdbc.sql("update register_row set state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?"
                                + " where id = ? and state = 'PENDING'")
                        .params(state.name(), personId, personName, at, id)
                        .update()
                == 1;
    }

    boolean end(String id, LocalDate validTo) {
        return jdbc.sql("update register_row set state = 'ENDED', valid_to = ? where id = ? and state = 'ACTIVE'")
                        .params(validTo, id)
                        .update()
                == 1;
    }

    void record(String rowId, LocalDateTime at, String personId, String personName, String message) {
        jdbc.sql("insert into register_event (row_id, seq, happened_at, person_id, person_name, message)"
                        + " select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ? from register_event where row_id = ?")
                .params(rowId, at, personId, personName, message, rowId)
                .update();
    }

    Map<String, List<RegisterRowEvent>> history(Collection<String> rowIds) {
        Map<String, List<RegisterRowEvent>> found = new LinkedHashMap<>();
        if (!rowIds.isEmpty()) {
            jdbc.sql("select * from register_event where row_id in (:ids) order by row_id, seq")
                    .param("ids", rowIds)
                    .query((ResultSet event) -> {
                        found.computeIfAbsent(event.getString("row_id"), id -> new ArrayList<>())
                                .add(event(event));
                    });
        }
        return found;
    }

    private static RegisterRowEvent event(ResultSet event) throws SQLException {
        return new RegisterRowEvent(
                time(event, "happened_at").atZone(LegalClock.ZONE).toOffsetDateTime(),
                event.getString("person_name"),
                event.getString("message"));
    }

    List<RegisterRow> page(Filter filter, int limit) {
        StringBuilder sql = new StringBuilder("select * from register_row where register_id = :register and (");
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("register", filter.registerId());
        sql.append(regions(filter.regionPatterns(), params)).append(')');
        if (filter.state() != null) {
            sql.append(" and ").append(stateCondition(filter.state()));
            params.put("state", filter.state().name());
            params.put("today", filter.today());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(
                    " and (row_key like :text escape '!' or row_values like :text escape '!' or legal_basis like :text"
                            + " escape '!')");
            params.put("text", "%" + filter.text().strip().replaceAll("[!%_]", "!$0") + "%");
        }
        if (filter.after() != null) {
            sql.append(" and (row_key > :key or (row_key = :key and id > :id))");
            params.put("key", filter.after().key());
            params.put("id", filter.after().id());
        }
        sql.append(" order by row_key, id limit ").append(limit);
        return jdbc.sql(sql.toString()).params(params).query(this::row).list();
    }

    int count(String registerId, List<String> regionPatterns, RegisterRowState state, LocalDate today) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("register", registerId);
        params.put("state", state.name());
        params.put("today", today);
        return jdbc.sql("select count(*) from register_row where register_id = :register and ("
                        + regions(regionPatterns, params) + ") and " + stateCondition(state))
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** What people call in force or ended depends on the day, too. */
    private static String stateCondition(RegisterRowState state) {
        return switch (state) {
            case ACTIVE -> "state = :state and (valid_to is null or valid_to >= :today)";
            case ENDED -> "(state = :state or (state = 'ACTIVE' and valid_to < :today))";
            default -> "state = :state and :today is not null";
        };
    }

    private static String regions(List<String> patterns, Map<String, @Nullable Object> params) {
        List<String> conditions = new ArrayList<>();
        for (String pattern : patterns) {
            String name = "region" + conditions.size();
            params.put(name, pattern);
            conditions.add("region like :" + name);
        }
        return String.join(" or ", conditions);
    }

    private RegisterRow row(ResultSet row, int number) throws SQLException {
        return new RegisterRow(
                row.getString("id"),
                row.getString("register_id"),
                row.getString("row_key"),
                json.readValue(row.getString("row_values"), VALUES),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("legal_basis"),
                RegisterRowState.valueOf(row.getString("state")),
                row.getString("region"),
                Origin.valueOf(row.getString("origin")),
                row.getString("entered_by"),
                row.getString("entered_by_name"),
                time(row, "entered_at"),
                row.getString("decided_by"),
                row.getString("decided_by_name"),
                row.getObject("decided_at", LocalDateTime.class));
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
