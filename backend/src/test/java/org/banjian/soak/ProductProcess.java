package org.banjian.soak;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged product in a process of its own, on one port, to be killed and started again. */
final class ProductProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);

    private final Path jar;
    private final Path folder;
    private final List<String> arguments;
    private final int port;
    private @Nullable Process process;

    ProductProcess(Path jar, Path folder, List<String> arguments) throws IOException {
        this.jar = jar;
        this.folder = folder;
        this.arguments = arguments;
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Path log() {
        return folder.resolve("product.log");
    }

    void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-Duser.timezone=Asia/Shanghai",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--banjian.data=" + folder.resolve("data")));
        command.addAll(arguments);
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        process = started;
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            if (!started.isAlive()) {
                throw new IllegalStateException("The product ended while starting:\n" + Files.readString(log()));
            }
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is still starting
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        throw new IllegalStateException("The product did not answer within " + START + ":\n" + Files.readString(log()));
    }

    /** {@code kill -9}: no shutdown hook, nothing flushed. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
