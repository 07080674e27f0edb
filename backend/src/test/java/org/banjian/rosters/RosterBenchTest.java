package org.banjian.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import javax.sql.DataSource;
import org.banjian.rosters.ConfirmImport.Rows;
import org.banjian.rosters.sheet.SheetFile;
import org.banjian.rosters.sheet.SheetLimits;
import org.banjian.shared.CaseNo;
import org.banjian.testing.TestDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A roster of 100,000 persons beside plain streaming parse and JDBC batch insert of the same file, in one run on MySQL. Run with
 * {@code mvn -B -Pbench -pl processes,backend -am test -Dtest=RosterBenchTest}; the last output is kept in {@code backend/bench}.
 */
@Tag("bench")
class RosterBenchTest extends RosterTest {

    private static final int PERSONS = Integer.getInteger("banjian.bench.rows", 100_000);
    private static final SheetLimits LIMITS = new SheetLimits(400L << 20, PERSONS, 200, 50, 1_000, 0.005);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabases.mysql().register(registry);
        product(registry);
        registry.add("banjian.rosters.rows", () -> PERSONS);
        registry.add("banjian.rosters.unpacked", () -> "400MB");
    }

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @TempDir
    Path folder;

    private record Measured(String what, double seconds, long liveBytes) {}

    @Test
    void aHundredThousandPersons() throws IOException {
        Path warm = written("warm.xlsx", 2_000);
        CaseNo first = prepared();
        confirm(first, read(first, GRADED, warm), Rows.ALL, true);
        plain(warm);
        jdbc.sql("truncate table plain_row").update();

        Path file = written("big.xlsx", PERSONS);
        CaseNo caseNo = prepared();
        List<Measured> lines = new ArrayList<>();
        lines.add(measured("plain: streaming parse, batch insert of texts", () -> plain(file)));
        ImportView[] view = new ImportView[1];
        lines.add(measured("import: read, check, seal, index, compare", () -> {
            view[0] = read(caseNo, GRADED, file);
            return view[0].total();
        }));
        lines.add(measured(
                "confirmation: 100 % new persons",
                () -> confirm(caseNo, view[0], Rows.ALL, true).counts().count()));
        lines.add(measured("the same file again: nothing changed", () -> {
            view[0] = read(caseNo, GRADED, file);
            return view[0].unchanged();
        }));
        report(lines, Files.size(file));
        assertThat(rosters.counts(caseNo).count()).isEqualTo(PERSONS);
        assertThat(lines).allSatisfy(line -> assertThat(line.liveBytes()).isLessThan(100L << 20));
    }

    /** Made one by one, so that the file's content is not in memory while it is read. */
    private Path written(String name, int count) {
        return Sheets.book(
                folder,
                name,
                book -> Sheets.rows(book.createSheet("花名册"), Sheets.TITLES, () -> IntStream.range(0, count)
                        .mapToObj(n -> Sheets.person(n, "CERT-" + n))
                        .iterator()));
    }

    /** What one would write without rules: the same reader, a prepared statement, batches of 250. */
    private int plain(Path file) {
        jdbc.sql(
                        "create table if not exists plain_row (id int auto_increment primary key, name varchar(100), id_number varchar(30),"
                                + " post varchar(100), certificate varchar(100))")
                .update();
        int[] read = {0};
        try (var connection = source.getConnection();
                SheetFile sheet = SheetFile.open(file, LIMITS)) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    "insert into plain_row (name, id_number, post, certificate) values (?, ?, ?, ?)")) {
                sheet.read(0, (rowNo, cells) -> {
                    if (rowNo > 1) {
                        add(insert, cells);
                        if (++read[0] % 250 == 0) {
                            run(insert);
                        }
                    }
                    return true;
                });
                insert.executeBatch();
            }
            connection.commit();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return read[0];
    }

    private static void add(java.sql.PreparedStatement insert, List<org.banjian.rosters.sheet.Cell> cells) {
        try {
            insert.setString(1, cells.get(1).text());
            insert.setString(2, cells.get(2).text());
            insert.setString(3, cells.get(3).text());
            insert.setString(4, cells.get(6).text());
            insert.addBatch();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(java.sql.PreparedStatement insert) {
        try {
            insert.executeBatch();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Live bytes: the most that any collection left over, above what was live before. */
    private static Measured measured(String what, Supplier<Integer> work) {
        AtomicLong most = new AtomicLong();
        NotificationListener listener = (notification, handback) -> {
            if (notification.getUserData() instanceof CompositeData data
                    && notification
                            .getType()
                            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
                long after =
                        GarbageCollectionNotificationInfo.from(data)
                                .getGcInfo()
                                .getMemoryUsageAfterGc()
                                .entrySet()
                                .stream()
                                .filter(pool -> pool.getKey().contains("Gen")
                                        || pool.getKey().contains("Eden")
                                        || pool.getKey().contains("Survivor"))
                                .map(java.util.Map.Entry::getValue)
                                .mapToLong(MemoryUsage::getUsed)
                                .sum();
                most.accumulateAndGet(after, Math::max);
            }
        };
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        System.gc();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        for (GarbageCollectorMXBean collector : collectors) {
            ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
        }
        Thread sampler = new Thread(() -> {
            try {
                while (true) {
                    Thread.sleep(1_000);
                    System.gc();
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        });
        sampler.setDaemon(true);
        sampler.start();
        long start = System.nanoTime();
        int rows = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        sampler.interrupt();
        for (GarbageCollectorMXBean collector : collectors) {
            try {
                ((NotificationEmitter) collector).removeNotificationListener(listener);
            } catch (javax.management.ListenerNotFoundException never) {
                throw new IllegalStateException(never);
            }
        }
        assertThat(rows).as(what).isEqualTo(PERSONS);
        return new Measured(what, seconds, Math.max(0, most.get() - before));
    }

    private void report(List<Measured> lines, long bytes) throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        StringBuilder text = new StringBuilder();
        text.append("Roster import. ")
                .append(today)
                .append(", commit ")
                .append(commit())
                .append(", MySQL ");
        text.append(jdbc.sql("select version()").query(String.class).single()).append("\n");
        text.append(
                "%,d persons in one xlsx file of %.1f MB; one client. Live memory: the most that a collection left over, above what was live"
                        .formatted(PERSONS, bytes / 1048576.0));
        text.append(
                "\nbefore (a collection is forced every second and costs time in every line). Load average of the machine (2 cores): ");
        text.append("%.1f.%n%n"
                .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        text.append("| work | seconds | persons a second | live memory, MB |\n|---|---:|---:|---:|\n");
        for (Measured line : lines) {
            text.append("| %s | %.1f | %,.0f | %.0f |%n"
                    .formatted(line.what(), line.seconds(), PERSONS / line.seconds(), line.liveBytes() / 1048576.0));
        }
        System.out.println(text);
        Path folder = Files.createDirectories(Path.of("bench"));
        Files.writeString(folder.resolve("rosters-" + today + ".txt"), text, StandardCharsets.UTF_8);
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return answer.isEmpty() ? "unknown" : answer;
    }
}
