package org.banjian.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The control of {@link DurabilityTest}: a process that commits rows one by one is killed with {@code kill -9}. With the product's own
 * address of H2 no acknowledged row is lost; without its {@code WRITE_DELAY=0} rows are, so that the other test can fail.
 */
class WriteDelayTest {

    private static final int KILLS = 4;
    private static final int ACKNOWLEDGED = 50;

    @TempDir
    Path folder;

    @Test
    void theProductsAddressLosesNothingAndTheSameWithoutItsWriteDelayDoes() throws Exception {
        String product = address();
        assertThat(product).contains(";WRITE_DELAY=0");
        assertThat(lost(product, "product")).isZero();
        assertThat(lost(product.replace(";WRITE_DELAY=0", ""), "control")).isPositive();
    }

    /** As application.yaml says it for the demo. */
    private static String address() throws Exception {
        return Files.readAllLines(Path.of("src/main/resources/application.yaml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("url: jdbc:h2:file:"))
                .findFirst()
                .orElseThrow()
                .substring("url: ".length());
    }

    private int lost(String address, String name) throws Exception {
        String url =
                address.replace("${banjian.data:./data}", folder.resolve(name).toString());
        int lost = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = writeAndKill(url, kill);
            try (Connection connection = DriverManager.getConnection(url, "banjian", "");
                    var found = connection
                            .createStatement()
                            .executeQuery(
                                    "select count(*) from information_schema.tables where lower(table_name) = 'written'")) {
                found.next();
                lost += acknowledged - (found.getInt(1) == 0 ? 0 : rows(connection, kill));
            }
        }
        return lost;
    }

    private static int rows(Connection connection, int kill) throws Exception {
        try (var rows = connection
                .createStatement()
                .executeQuery("select count(*) from written where round = " + kill + " and number < " + ACKNOWLEDGED)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** @return how many rows the process said were committed */
    private static int writeAndKill(String url, int round) throws Exception {
        Process writer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        url,
                        String.valueOf(round)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int number = 0; number < ACKNOWLEDGED; number++) {
                assertThat(said.readLine()).isEqualTo(String.valueOf(number));
            }
            writer.destroyForcibly().waitFor();
        }
        return ACKNOWLEDGED;
    }

    /** Commits rows and says each one aloud. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) throws Exception {
            try (Connection connection = DriverManager.getConnection(args[0], "banjian", "")) {
                connection.createStatement().execute("create table if not exists written (round int, number int)");
                var insert = connection.prepareStatement("insert into written values (" + args[1] + ", ?)");
                for (int number = 0; number < 1_000_000; number++) {
                    insert.setInt(1, number);
                    insert.execute();
                    System.out.println(number);
                    System.out.flush();
                }
            }
        }
    }
}
