package org.banjian.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads pages and counts of the projection. One branch for each lane, each ending at the page's size, joined by {@code union all}: every
 * branch walks its part of an index that holds all it needs, and only the rows of the page are fetched.
 */
@Component
class InboxSearch {

    /** Counts stop here. */
    static final int CAP = 1000;

    /** Part of an index: the rows of a lane or of a holder in one state. */
    record Branch(String column, String key, TaskRow.State state) {

        static Branch lane(Lane lane, TaskRow.State state) {
            return new Branch("lane", lane.key(), state);
        }

        static Branch holder(String holder, TaskRow.State state) {
            return new Branch("holder", holder, state);
        }
    }

    /** What else must hold; {@code from} and {@code until} bound the sort key (from inclusive, until exclusive). */
    record Filter(
            @Nullable String from,
            @Nullable String until,
            @Nullable String packCode,
            @Nullable String stageId,
            @Nullable String text,
            @Nullable String after) {

        static final Filter NONE = new Filter(null, null, null, null, null, null);

        Filter between(@Nullable String begin, @Nullable String end) {
            return new Filter(begin, end, packCode, stageId, text, after);
        }

        Filter asking(
                @Nullable String pack, @Nullable String stage, @Nullable String words, @Nullable String afterKey) {
            return new Filter(from, until, pack, stage, words, afterKey);
        }
    }

    private final JdbcClient jdbc;

    InboxSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskRow> page(List<Branch> branches, Filter filter, int size) {
        if (branches.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        String keys = branches.stream()
                .map(branch -> "(select task_id, sort_key from inbox_row where "
                        + condition(branch, filter, values)
                        + " order by sort_key limit "
                        + size
                        + ")")
                .collect(Collectors.joining(" union all "));
        String sql = "select r.* from (select task_id, sort_key from (" + keys + ") all_keys order by sort_key limit "
                + size + ") page_keys join inbox_row r on r.task_id = page_keys.task_id order by page_keys.sort_key";
        return jdbc.sql(sql).params(values).query(InboxRows::read).list();
    }

    ScopeCount count(List<Branch> branches, Filter filter) {
        if (branches.isEmpty()) {
            return new ScopeCount(0, false);
        }
        List<Object> values = new ArrayList<>();
        String rows = branches.stream()
                .map(branch -> "(select 1 as hit from inbox_row where " + condition(branch, filter, values) + " limit "
                        + CAP + ")")
                .collect(Collectors.joining(" union all "));
        if (branches.size() > 1) {
            rows += " limit " + CAP;
        }
        int counted = jdbc.sql("select count(*) from (" + rows + ") hits")
                .params(values)
                .query(Integer.class)
                .single();
        return new ScopeCount(Math.min(counted, CAP), counted >= CAP);
    }

    private static String condition(Branch branch, Filter filter, List<Object> values) {
        StringBuilder sql = new StringBuilder(branch.column()).append(" = ? and state = ?");
        values.add(branch.key());
        values.add(branch.state().code());
        add(sql, values, " and sort_key >= ?", filter.from());
        add(sql, values, " and sort_key < ?", filter.until());
        add(sql, values, " and sort_key > ?", filter.after());
        add(sql, values, " and pack_code = ?", filter.packCode());
        add(sql, values, " and stage_id = ?", filter.stageId());
        String text = filter.text();
        if (text != null) {
            String begins = text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
            add(sql, values, " and (case_no like ? escape '!'", begins);
            add(sql, values, " or applicant_name like ? escape '!')", begins);
        }
        return sql.toString();
    }

    private static void add(StringBuilder sql, List<Object> values, String part, @Nullable String value) {
        if (value != null) {
            sql.append(part);
            values.add(value);
        }
    }
}
