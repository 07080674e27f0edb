package org.banjian.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a command leaves in the database. */
public class Traces {

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows each table holds, with what changes in place; the engine's generator of ids is no trace of a command. */
    public Map<String, Long> rows() {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = lower(schema()) and lower(table_name) not in"
                        + " ('act_ge_property', 'flyway_schema_history', 'act_hi_op_log')")
                .query(String.class)
                .list();
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : tables.stream().sorted().toList()) {
            rows.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        rows.put("versions of cases", sum("select sum(version) from case_file"));
        rows.put("edits of forms", sum("select sum(edits) from case_form"));
        rows.put("open steps", sum("select count(*) from case_step where state = 'OPEN'"));
        rows.put("numbers given", sum("select sum(last_no) from case_counter"));
        return rows;
    }

    private long sum(String query) {
        return jdbc.sql(query).query(Long.class).optional().orElse(0L);
    }
}
