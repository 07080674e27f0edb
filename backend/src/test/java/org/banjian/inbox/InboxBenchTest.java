package org.banjian.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banjian.inbox.InboxSearch.Branch;
import org.banjian.inbox.InboxSearch.Filter;
import org.banjian.testing.TestDatabases;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Page 1 of the inbox and its count with 100,000 open tasks, beside the engine's own task query on as many tasks, in one run on MySQL. Run
 * with {@code mvn -B -Pbench -pl processes,backend -am test}; the last output is kept in {@code backend/bench}.
 */
@Tag("bench")
class InboxBenchTest {

    private static final int TASKS = Integer.getInteger("banjian.bench.rows", 100_000);
    private static final int LANES = 50;
    private static final int PAGE = 20;
    private static final int RUNS = 101;

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                targetNamespace="bench">
              <process id="bench" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="review"/>
                <userTask id="review" name="审核" camunda:candidateGroups="g0"/>
                <sequenceFlow id="f2" sourceRef="review" targetRef="end"/><endEvent id="end"/>
              </process>
            </definitions>
            """;

    @Test
    void pageOneAndCount() throws Exception {
        TestDatabases.TestDatabase database = TestDatabases.mysql();
        try (var connection = database.connect()) {
            connection.setTransactionIsolation(java.sql.Connection.TRANSACTION_READ_COMMITTED);
            var source = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create(source);
            new ResourceDatabasePopulator(
                            new ClassPathResource("db/migration/V600__inbox.sql"),
                            new ClassPathResource("db/migration/V610__inbox_subject.sql"),
                            new ClassPathResource("db/migration/V620__inbox_due.sql"))
                    .execute(source);
            ProcessEngine engine = engine(source);
            try {
                seed(jdbc, engine);
                measured(jdbc, engine); // the virtual machine and the caches get warm
                report(measured(jdbc, engine), jdbc);
            } finally {
                engine.close();
            }
        }
    }

    private static ProcessEngine engine(SingleConnectionDataSource source) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("none");
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEngineName("bench");
        return configuration.buildProcessEngine();
    }

    /** One real instance, copied; the same number of rows in the projection, spread in the same way. */
    private static void seed(JdbcClient jdbc, ProcessEngine engine) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("bench.bpmn", PROCESS)
                .deploy();
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey("bench").getId();
        jdbc.sql("create table seq (n int not null primary key)").update();
        jdbc.sql("insert into seq values (0)").update();
        for (int have = 1; have < TASKS; have *= 2) {
            jdbc.sql("insert into seq select n + " + have + " from seq where n + " + have + " < " + TASKS)
                    .update();
        }
        copy(jdbc, "ACT_RU_EXECUTION", "PROC_INST_ID_ = '" + instance + "'", column -> switch (column) {
            case "ID_", "PROC_INST_ID_", "ROOT_PROC_INST_ID_" -> "concat('i', n)";
            case "BUSINESS_KEY_" -> "concat('C-', n)";
            default -> column;
        });
        copy(jdbc, "ACT_RU_TASK", "PROC_INST_ID_ = '" + instance + "'", column -> switch (column) {
            case "ID_" -> "concat('t', n)";
            case "EXECUTION_ID_", "PROC_INST_ID_" -> "concat('i', n)";
            case "CREATE_TIME_" -> "timestampadd(second, n % 86400, '2021-08-02 00:00:00')";
            case "DUE_DATE_" -> "timestampadd(day, (n * 7919) % 60, '2021-08-02 00:00:00')";
            default -> column;
        });
        copy(jdbc, "ACT_RU_IDENTITYLINK", "TASK_ID_ not like 't%'", column -> switch (column) {
            case "ID_" -> "concat('l', n)";
            case "TASK_ID_" -> "concat('t', n)";
            case "GROUP_ID_" -> "concat('g', n % " + LANES + ")";
            default -> column;
        });
        jdbc.sql(
                        """
                        insert into inbox_row (task_id, version, case_no, pack_code, title, applicant_name, region, step_id, step_name,
                          stage_id, stage_name, office_id, organisation_id, pack_role, platform_role, lane, state, holder, holder_id,
                          holder_name, held_at, amount, due_on, priority, opened_at, finished_at, outcome_name, sort_key)
                        select concat('t', n), 0, concat('CYQY-2021-', n), 'CYQY', '支持困难企业开展职工技能培训', concat('企业', n), '110105',
                          'userTask_reviewFiling', '审核备案材料', 'filing', '备案', concat('o', floor((n % 50) / 5)), null, 'centre',
                          'INITIAL_REVIEWER', concat('g', n % 50), 'W', null, null, null, null, n * 1.25,
                          timestampadd(day, (n * 7919) % 60, '2021-08-02'), 50, timestampadd(second, n % 86400, '2021-08-02'), null, null,
                          concat(date_format(timestampadd(day, (n * 7919) % 60, '2021-08-02'), '%Y%m%d'), '949',
                            lpad(1627833600000 + (n % 86400) * 1000, 13, '0'), 't', n)
                        from seq
                        """)
                .update();
        for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_IDENTITYLINK", "inbox_row")) {
            jdbc.sql("analyze table " + table)
                    .query((row, number) -> row.getString(1))
                    .list();
        }
    }

    private static void copy(
            JdbcClient jdbc, String table, String original, java.util.function.UnaryOperator<String> value) {
        List<String> columns = jdbc.sql(
                        "select column_name from information_schema.columns where table_schema = database() and table_name = ?")
                .param(table)
                .query(String.class)
                .list();
        String values = columns.stream()
                .map(column -> {
                    String upper = column.toUpperCase(Locale.ROOT);
                    String replaced = value.apply(upper);
                    return replaced.equals(upper) ? "t." + column : replaced;
                })
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table
                        + " t join seq on 1 = 1 where t." + original)
                .update();
    }

    /** Of many calls in ms: on a machine that others use too, the fastest tenth says more about the query, the median about the day. */
    private record Time(double median, double fastestTenth) {
        @Override
        public String toString() {
            return "%.2f (%.2f)".formatted(median, fastestTenth);
        }

        long timesFasterThan(Time other) {
            return Math.round(other.fastestTenth / fastestTenth);
        }
    }

    private record Line(
            int lanes, long tasks, Time page, Time enginePage, Time count, Time cappedCount, Time engineCount) {}

    private static List<Line> measured(JdbcClient jdbc, ProcessEngine engine) {
        InboxSearch search = new InboxSearch(jdbc);
        return IntStream.of(1, 3, 10)
                .mapToObj(lanes -> {
                    List<String> groups =
                            IntStream.range(0, lanes).mapToObj(n -> "g" + n).toList();
                    List<Branch> branches = groups.stream()
                            .map(group -> Branch.lane(new Lane(group), TaskRow.State.WAITING))
                            .toList();
                    assertThat(search.page(branches, Filter.NONE, PAGE)).hasSize(PAGE);
                    Supplier<TaskQuery> mine = () -> engine.getTaskService()
                            .createTaskQuery()
                            .taskCandidateGroupIn(groups)
                            .taskUnassigned();
                    long tasks = mine.get().count();
                    String in = groups.stream().map(group -> "'" + group + "'").collect(Collectors.joining(", "));
                    return new Line(
                            lanes,
                            tasks,
                            times(() -> search.page(branches, Filter.NONE, PAGE)),
                            times(() -> mine.get().orderByDueDate().asc().listPage(0, PAGE)),
                            times(() -> jdbc.sql(
                                            "select count(*) from inbox_row where state = 'W' and lane in (" + in + ")")
                                    .query(Integer.class)
                                    .single()),
                            times(() -> search.count(branches, Filter.NONE)),
                            times(() -> mine.get().count()));
                })
                .toList();
    }

    /** The first calls warm up. */
    private static Time times(Runnable query) {
        for (int i = 0; i < 20; i++) {
            query.run();
        }
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            query.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return new Time(times[RUNS / 2], times[RUNS / 10]);
    }

    private static void report(List<Line> lines, JdbcClient jdbc) throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        StringBuilder text = new StringBuilder();
        text.append("Inbox, page 1 of ")
                .append(PAGE)
                .append(" by day due, and count. ")
                .append(today)
                .append(", commit ");
        text.append(commit())
                .append(", MySQL ")
                .append(jdbc.sql("select version()").query(String.class).single());
        text.append("\n").append(TASKS).append(" open tasks on ").append(LANES).append(" office roles; one client, ");
        text.append(RUNS)
                .append(
                        " warm calls: median and, in brackets, the fastest tenth in ms, the way to the database and back included");
        text.append(";\nratio of the fastest tenths. Load average of the machine (2 cores): ");
        text.append("%.1f"
                .formatted(java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage()));
        text.append(".\n\n");
        text.append(
                "| office roles (tasks) | inbox page | engine page | ratio | inbox count to 1000 | inbox exact count | engine count"
                        + " | ratio |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
        for (Line line : lines) {
            text.append("| %d (%,d) | %s | %s | %d | %s | %s | %s | %d |%n"
                    .formatted(
                            line.lanes(),
                            line.tasks(),
                            line.page(),
                            line.enginePage(),
                            line.page().timesFasterThan(line.enginePage()),
                            line.cappedCount(),
                            line.count(),
                            line.engineCount(),
                            line.cappedCount().timesFasterThan(line.engineCount())));
        }
        System.out.println(text);
        Path folder = Files.createDirectories(Path.of("bench"));
        Files.writeString(folder.resolve("inbox-" + today + ".txt"), text, StandardCharsets.UTF_8);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.page().fastestTenth()).isLessThan(10));
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return answer.isEmpty() ? "unknown" : answer;
    }
}
