package org.banjian.cases.internal;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banjian.cases.CasePage;
import org.banjian.cases.CasePage.CaseRow;
import org.banjian.cases.CaseSearch;
import org.banjian.cases.CaseStatus;
import org.banjian.identity.Actor;
import org.banjian.identity.PlatformRole;
import org.banjian.packs.Pack;
import org.banjian.packs.Packs;
import org.banjian.shared.Refusal;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of cases 办件查询: what lies outside the actor's scope never leaves the database. Newest change first, by keyset. */
@Component
class CaseSearching {

    private static final int PAGE = 50;
    private static final int COUNTED = 1000;
    private static final int LONGEST_QUERY = 100;

    private final JdbcClient jdbc;
    private final Packs packs;
    private final DueDates dueDates;

    CaseSearching(JdbcClient jdbc, Packs packs, DueDates dueDates) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.dueDates = dueDates;
    }

    private record Row(
            String caseNo,
            String packCode,
            String packVersion,
            String title,
            String applicantName,
            @Nullable String stage,
            String status,
            @Nullable String resultName,
            @Nullable BigDecimal amount,
            LocalDateTime updatedAt) {}

    private record Waiting(String name, @Nullable LocalDate dueOn, boolean dueUnknown, @Nullable String dueText) {}

    CasePage search(Actor actor, CaseSearch search) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where ").append(scope(actor, values));
        filter(search, where, values);
        int count = jdbc.sql("select count(*) from (select 1 as one from case_file c" + where + " limit "
                        + (COUNTED + 1) + ") counted")
                .params(values)
                .query(Integer.class)
                .single();
        after(search.after(), where, values);
        List<Row> rows = jdbc.sql(
                        "select case_no, pack_code, pack_version, title, applicant_name, stage, status, result_name,"
                                + " amount, updated_at from case_file c" + where
                                + " order by updated_at desc, case_no desc limit " + (PAGE + 1))
                .params(values)
                .query((row, n) -> new Row(
                        row.getString("case_no"),
                        row.getString("pack_code"),
                        row.getString("pack_version"),
                        row.getString("title"),
                        row.getString("applicant_name"),
                        row.getString("stage"),
                        row.getString("status"),
                        row.getString("result_name"),
                        row.getBigDecimal("amount"),
                        row.getTimestamp("updated_at").toLocalDateTime()))
                .list();
        boolean more = rows.size() > PAGE;
        List<Row> page = more ? rows.subList(0, PAGE) : rows;
        Map<String, Waiting> waiting = waiting(page);
        String next =
                more ? page.get(PAGE - 1).updatedAt() + "~" + page.get(PAGE - 1).caseNo() : null;
        return new CasePage(
                page.stream().map(row -> view(row, waiting.get(row.caseNo()))).toList(),
                next,
                Math.min(count, COUNTED),
                count > COUNTED);
    }

    private CaseRow view(Row row, @Nullable Waiting waiting) {
        Pack pack = packs.get(row.packCode(), row.packVersion());
        LocalDate dueOn = waiting == null ? null : waiting.dueOn();
        BigDecimal amount = row.amount();
        return new CaseRow(
                row.caseNo(),
                row.title(),
                row.applicantName(),
                FormField.text(CaseViews.stageName(pack, row.stage())),
                waiting == null ? null : waiting.name(),
                CaseStatus.valueOf(row.status()),
                row.resultName(),
                dueOn,
                dueDates.left(dueOn),
                dueDates.state(dueOn, waiting != null && waiting.dueUnknown()),
                waiting == null ? null : waiting.dueText(),
                amount == null ? null : amount.setScale(2).toPlainString(),
                Times.at(row.updatedAt()));
    }

    /** The condition of the actor's scope; the same as {@link Scope#visible}. */
    private String scope(Actor actor, List<Object> values) {
        List<String> alternatives = new ArrayList<>();
        if (actor.organisationId() != null) {
            alternatives.add("c.organisation_id = ?");
            values.add(actor.organisationId());
        }
        if (actor.has(PlatformRole.AUDIT_ADMIN)) {
            alternatives.add("c.status <> 'DRAFT'");
        }
        String kind = actor.officeKind();
        if (kind != null) {
            Set<String> codes = new TreeSet<>();
            packs.released().stream()
                    .filter(pack -> Scope.hasRole(pack, kind))
                    .map(Pack::code)
                    .forEach(codes::add);
            if (!codes.isEmpty()) {
                String region = region(actor.region(), values);
                codes.forEach(values::add);
                alternatives.add("(c.status <> 'DRAFT' and " + region + " and c.pack_code in ("
                        + String.join(", ", java.util.Collections.nCopies(codes.size(), "?")) + "))");
            }
        }
        return alternatives.isEmpty() ? "1 = 0" : "(" + String.join(" or ", alternatives) + ")";
    }

    private static String region(RegionCode region, List<Object> values) {
        String significant = region.value().substring(0, region.depth() * 2);
        if (significant.length() == 6) {
            values.add(significant);
            return "c.region = ?";
        }
        values.add(significant + "%");
        return "c.region like ?";
    }

    private static void filter(CaseSearch search, StringBuilder where, List<Object> values) {
        String q = FormField.text(search.q()).strip();
        if (q.length() > LONGEST_QUERY) {
            throw Refusal.badRequest("PARAM_INVALID", "查询内容最多 100 个字，请缩短后重新查询。");
        }
        if (!q.isEmpty()) {
            where.append(
                    " and (c.case_no like ? escape '!' or c.applicant_name like ? escape '!' or c.title like ? escape '!')");
            String escaped = q.replace("!", "!!").replace("%", "!%").replace("_", "!_");
            values.add(escaped.toUpperCase(java.util.Locale.ROOT) + "%");
            values.add("%" + escaped + "%");
            values.add("%" + escaped + "%");
        }
        String status = FormField.text(search.status());
        if (!status.isEmpty()) {
            try {
                values.add(CaseStatus.valueOf(status).name());
            } catch (IllegalArgumentException unknown) {
                throw Refusal.badRequest("PARAM_INVALID", "查询条件“状态”不正确，请重新选择。");
            }
            where.append(" and c.status = ?");
        }
        equal("c.stage", search.stage(), where, values);
        equal("c.pack_code", search.serviceItem(), where, values);
    }

    private static void equal(String column, @Nullable String value, StringBuilder where, List<Object> values) {
        if (value != null && !value.isBlank()) {
            where.append(" and ").append(column).append(" = ?");
            values.add(value);
        }
    }

    private static void after(@Nullable String after, StringBuilder where, List<Object> values) {
        if (after == null || after.isBlank()) {
            return;
        }
        try {
            int split = after.indexOf('~');
            Timestamp at = Timestamp.valueOf(LocalDateTime.parse(after.substring(0, Math.max(split, 0))));
            where.append(" and (c.updated_at < ? or (c.updated_at = ? and c.case_no < ?))");
            values.add(at);
            values.add(at);
            values.add(after.substring(split + 1));
        } catch (DateTimeParseException notACursor) {
            throw Refusal.badRequest("PARAM_INVALID", "翻页位置不正确，请从第一页重新查询。");
        }
    }

    private Map<String, Waiting> waiting(List<Row> page) {
        Map<String, Waiting> waiting = new LinkedHashMap<>();
        if (page.isEmpty()) {
            return waiting;
        }
        jdbc.sql(
                        "select case_no, name, due_on, due_unknown, due_text from case_step where state = 'OPEN' and case_no in (:caseNos)"
                                + " order by opened_at desc, task_id desc")
                .param("caseNos", page.stream().map(Row::caseNo).toList())
                .query(row -> {
                    Date due = row.getDate("due_on");
                    waiting.put(
                            row.getString("case_no"),
                            new Waiting(
                                    row.getString("name"),
                                    due == null ? null : due.toLocalDate(),
                                    row.getBoolean("due_unknown"),
                                    row.getString("due_text")));
                });
        return waiting;
    }
}
