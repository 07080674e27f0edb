package org.banjian.packs.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banjian.packs.PackSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Where the packs of a start come from: the class path, or the folder that {@code banjian.packs.location} names. */
@Component
public class PackLocation {

    private static final String ROOT = "processes/";
    private static final List<String> NOT_PACKS = List.of("schema", "demo", "common");

    private final String location;

    PackLocation(@Value("${banjian.packs.location:classpath}") String location) {
        this.location = location;
    }

    public List<PackSource> packs() {
        var all = all();
        var folders = all.keySet().stream()
                .filter(name -> name.indexOf('/') > 0)
                .map(name -> name.substring(0, name.indexOf('/')))
                .distinct()
                .filter(folder -> !NOT_PACKS.contains(folder))
                .toList();
        var packs = new ArrayList<PackSource>();
        for (var folder : folders) {
            packs.add(new PackSource(folder, below(all, folder + "/")).withCommonOf(below(all, "common/")));
        }
        return packs;
    }

    /** The shared sub-procedures and data of this product, as a pack outside of it gets them. */
    public SortedMap<String, byte[]> common() {
        return below(all(), "common/");
    }

    /** The demo's data files. */
    public SortedMap<String, byte[]> demo() {
        return below(all(), "demo/");
    }

    private SortedMap<String, byte[]> all() {
        try {
            return location.startsWith("file:") ? files(Path.of(location.substring("file:".length()))) : classPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> files(Path root) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var folders = Files.list(root)) {
            for (var folder : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
                var name = folder.getFileName().toString();
                if (NOT_PACKS.contains(name) || Files.exists(folder.resolve("pack.yaml"))) {
                    collect(root, folder, files);
                }
            }
        }
        return files;
    }

    private static void collect(Path root, Path folder, SortedMap<String, byte[]> into) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                into.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
    }

    private static SortedMap<String, byte[]> classPath() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**")) {
            var url = java.net.URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
            var name = url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
            if (!name.isEmpty() && !name.endsWith("/") && resource.isReadable()) {
                files.put(name, resource.getContentAsByteArray());
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> below(SortedMap<String, byte[]> all, String prefix) {
        var below = new TreeMap<String, byte[]>();
        all.forEach((name, content) -> {
            if (name.startsWith(prefix)) {
                below.put(name.substring(prefix.length()), content);
            }
        });
        return below;
    }
}
