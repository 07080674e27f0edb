package org.banjian.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.banjian.inbox.InboxSearch.Branch;
import org.banjian.inbox.InboxSearch.Filter;
import org.banjian.shared.RegionCode;
import org.banjian.testing.TestDatabases;
import org.banjian.testing.TestDatabases.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Walking all pages gives all rows, each once, in order; whatever the lanes, the filter and the size of the page. */
class InboxPagingTest {

    private static final List<String> LANES = List.of("a:INITIAL_REVIEWER", "a:RE_REVIEWER", "b:INITIAL_REVIEWER");
    private static final Map<Kind, Table> TABLES = new EnumMap<>(Kind.class);

    private record Table(InboxSearch search, InboxRows rows, List<TaskRow> all) {}

    @ParameterizedTest
    @EnumSource(Kind.class)
    void allPagesTogetherAreAllRowsOnceAndInOrder(Kind kind) {
        Table table = table(kind);
        Random random = new Random(42);
        for (int i = 0; i < 60; i++) {
            List<String> lanes =
                    LANES.stream().filter(lane -> random.nextInt(3) > 0).toList();
            TaskRow.State state = TaskRow.State.values()[random.nextInt(3)];
            Filter filter = filter(random);
            int size = 1 + random.nextInt(40);
            List<Branch> branches = lanes.stream()
                    .map(lane -> Branch.lane(new Lane(lane), state))
                    .toList();
            List<String> expected = table.all().stream()
                    .filter(row -> lanes.contains(row.lane()) && row.state() == state && meets(row, filter))
                    .sorted(Comparator.comparing(SortKey::of))
                    .map(TaskRow::taskId)
                    .toList();
            assertThat(walk(table.search(), branches, filter, size))
                    .as("%s %s %s, pages of %d", lanes, state, filter, size)
                    .isEqualTo(expected);
            assertThat(table.search().count(branches, filter)).isEqualTo(new ScopeCount(expected.size(), false));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rowsThatComeWhileOneTurnsPagesNeitherShiftNorRepeatWhatFollows(Kind kind) {
        Table table = table(kind);
        List<Branch> branches = List.of(Branch.lane(new Lane(LANES.get(0)), TaskRow.State.WAITING));
        List<TaskRow> first = table.search().page(branches, Filter.NONE, 10);
        Filter next = Filter.NONE.asking(null, null, null, SortKey.of(first.get(9)));
        List<TaskRow> second = table.search().page(branches, next, 10);
        TaskRow early = row(new Random(7), LANES.get(0), TaskRow.State.WAITING, LocalDate.of(2000, 1, 1));
        table.rows().put(early);
        assertThat(table.search().page(branches, next, 10)).isEqualTo(second);
        assertThat(table.search().page(branches, Filter.NONE, 1)).containsExactly(early);
        table.rows().remove(early.taskId());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsDueFirstComesFirstAndWhatHasNoDayLast(Kind kind) {
        List<TaskRow> rows = table(kind)
                .search()
                .page(List.of(Branch.lane(new Lane(LANES.get(1)), TaskRow.State.WAITING)), Filter.NONE, 500);
        List<LocalDate> days = rows.stream()
                .map(row -> row.dueOn() == null ? LocalDate.MAX : row.dueOn())
                .toList();
        assertThat(days).isSorted().contains(LocalDate.MAX);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void searchTextIsNoPattern(Kind kind) {
        Table table = table(kind);
        List<Branch> branches = List.of(Branch.lane(new Lane(LANES.get(0)), TaskRow.State.WAITING));
        for (String text : List.of("%", "_", "!", "' or '1'='1", "\\")) {
            assertThat(table.search().page(branches, Filter.NONE.asking(null, null, text, null), 10))
                    .as(text)
                    .isEmpty();
        }
    }

    private static List<String> walk(InboxSearch search, List<Branch> branches, Filter filter, int size) {
        List<String> seen = new ArrayList<>();
        String after = null;
        while (true) {
            List<TaskRow> page = search.page(
                    branches, filter.asking(filter.packCode(), filter.stageId(), filter.text(), after), size);
            page.forEach(row -> seen.add(row.taskId()));
            if (page.size() < size) {
                return seen;
            }
            after = SortKey.of(page.get(page.size() - 1));
        }
    }

    private static boolean meets(TaskRow row, Filter filter) {
        String key = SortKey.of(row);
        return (filter.from() == null || key.compareTo(filter.from()) >= 0)
                && (filter.until() == null || key.compareTo(filter.until()) < 0)
                && (filter.packCode() == null || filter.packCode().equals(row.packCode()))
                && (filter.stageId() == null || filter.stageId().equals(row.stageId()))
                && (filter.text() == null
                        || row.caseNo().startsWith(filter.text())
                        || row.applicantName().startsWith(filter.text()));
    }

    private static Filter filter(Random random) {
        @Nullable String pack = random.nextInt(4) == 0 ? "P1" : null;
        @Nullable String stage = random.nextInt(4) == 0 ? "filing" : null;
        @Nullable String text = random.nextInt(4) == 0 ? (random.nextBoolean() ? "李" : "P1-2021-000") : null;
        Filter filter = new Filter(null, null, pack, stage, text, null);
        return random.nextInt(3) == 0 ? filter.between("20210805", random.nextBoolean() ? "20210812" : null) : filter;
    }

    private static synchronized Table table(Kind kind) {
        return TABLES.computeIfAbsent(kind, InboxPagingTest::filled);
    }

    private static Table filled(Kind kind) {
        TestDatabases.TestDatabase database = TestDatabases.fresh(kind);
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V600__inbox.sql"),
                        new ClassPathResource("db/migration/V610__inbox_subject.sql"),
                        new ClassPathResource("db/migration/V620__inbox_due.sql"))
                .execute(source);
        JdbcClient jdbc = JdbcClient.create(source);
        InboxRows rows = new InboxRows(jdbc);
        Random random = new Random(11);
        List<TaskRow> all = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            LocalDate due =
                    random.nextInt(6) == 0 ? null : LocalDate.of(2021, 8, 2).plusDays(random.nextInt(20));
            TaskRow row = row(
                    random, LANES.get(random.nextInt(LANES.size())), TaskRow.State.values()[random.nextInt(3)], due);
            rows.put(row);
            all.add(row);
        }
        return new Table(new InboxSearch(jdbc), rows, all);
    }

    private static TaskRow row(Random random, String lane, TaskRow.State state, @Nullable LocalDate due) {
        boolean held = state != TaskRow.State.WAITING;
        LocalDateTime opened = LocalDateTime.of(2021, 8, 1, 9, 0).plusMinutes(random.nextInt(50));
        int pack = 1 + random.nextInt(2);
        return new TaskRow(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                0,
                "P%d-2021-%05d".formatted(pack, random.nextInt(500)),
                "P" + pack,
                "困难企业培训",
                (random.nextBoolean() ? "李" : "张𫖮") + random.nextInt(100),
                new RegionCode("110105"),
                "userTask_review",
                "审核",
                null,
                null,
                random.nextBoolean() ? "filing" : "claim",
                "阶段",
                lane.substring(0, 1),
                null,
                "centre",
                lane.substring(2),
                lane,
                state,
                held ? "p1" : null,
                held ? "王审核" : null,
                held ? opened : null,
                random.nextBoolean() ? null : new BigDecimal("1234.50"),
                due,
                due == null && random.nextBoolean(),
                null,
                50,
                opened,
                state == TaskRow.State.FINISHED ? opened.plusDays(random.nextInt(3)) : null,
                null);
    }
}
