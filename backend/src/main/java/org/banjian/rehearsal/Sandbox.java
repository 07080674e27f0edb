package org.banjian.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The product booted for rehearsals 沙箱: a database of its own, no web server, a clock that is set, no demo data. */
public final class Sandbox implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path data;

    private Sandbox(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    /** @param settings what differs from the sandbox's own, e.g. another database */
    public static Sandbox boot(Class<?> application, Map<String, String> settings) {
        var data = folder();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("banjian.sandbox", UUID.randomUUID().toString());
        properties.put("banjian.data", data.toString());
        properties.putAll(settings);
        var context = new SpringApplicationBuilder(application)
                .profiles("sandbox")
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(it -> it.getEnvironment()
                        .getPropertySources()
                        .addFirst(new org.springframework.core.env.MapPropertySource("sandbox", properties)))
                .run();
        return new Sandbox(context, data);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("banjian-sandbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Rehearsal rehearsal() {
        return context.getBean(Rehearsal.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
