package org.banjian.packs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of one pack 事项包文件 as somebody wrote them, unchecked; shared ones under {@code common/}.
 *
 * @param folder name of the pack's folder
 * @param files content by path, sorted
 */
public record PackSource(String folder, SortedMap<String, byte[]> files) {

    private static final int MAX_FILES = 2_000;
    private static final int MAX_BYTES = 50_000_000;
    private static final String COMMON = "common/";
    /** What lies in {@code common/} without being part of a procedure; it does not travel with the packs. */
    private static final Set<String> DATA = Set.of("README.md", "registers.yaml", "calendar.yaml", "regions.csv");

    public PackSource {
        var kept = new TreeMap<>(files);
        DATA.forEach(name -> kept.remove(COMMON + name));
        files = Collections.unmodifiableSortedMap(kept);
    }

    /** A folder with {@code pack.yaml}, or the zip of one; {@code common} beside it if it is there. */
    public static PackSource at(Path place) {
        try {
            return Files.isDirectory(place) ? folder(place.toRealPath()) : zip(place);
        } catch (IOException e) {
            throw new UncheckedIOException("事项包读不出来：" + place, e);
        }
    }

    private static PackSource folder(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        collect(folder, "", files);
        var common = folder.resolveSibling("common");
        if (Files.isDirectory(common)) {
            collect(common, COMMON, files);
        }
        return new PackSource(folder.getFileName().toString(), files);
    }

    private static void collect(Path root, String prefix, Map<String, byte[]> into) throws IOException {
        try (var paths = Files.walk(root)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = root.relativize(path).toString().replace('\\', '/');
                into.put(prefix + name, Files.readAllBytes(path));
                limit(into);
            }
        }
    }

    private static PackSource zip(Path zip) throws IOException {
        var all = unzip(Files.readAllBytes(zip));
        var descriptor = all.keySet().stream()
                .filter(name -> name.equals("pack.yaml") || name.endsWith("/pack.yaml"))
                .min((a, b) -> Integer.compare(a.length(), b.length()))
                .orElseThrow(() -> new IOException("压缩包里没有 pack.yaml"));
        var root = descriptor.substring(0, descriptor.length() - "pack.yaml".length());
        var parent = root.isEmpty() ? "" : root.substring(0, root.lastIndexOf('/', root.length() - 2) + 1);
        var files = new TreeMap<String, byte[]>();
        all.forEach((name, content) -> {
            if (name.startsWith(root)) {
                files.put(name.substring(root.length()), content);
            } else if (name.startsWith(parent + COMMON)) {
                files.put(name.substring(parent.length()), content);
            }
        });
        var name = root.isEmpty() ? zip.getFileName().toString().replaceFirst("\\.zip$", "") : root;
        return new PackSource(name.replaceAll("^.*/(?=[^/]+/?$)|/$", ""), files);
    }

    /** The files of a stored bundle. */
    public static PackSource ofBundle(String folder, byte[] bundle) {
        try {
            return new PackSource(folder, unzip(bundle));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().replace('\\', '/');
                if (entry.isDirectory()) {
                    continue;
                }
                if (name.startsWith("/") || ("/" + name + "/").contains("/../")) {
                    throw new IOException("压缩包里有越界的文件名：" + name);
                }
                if (files.put(name, zip.readNBytes(MAX_BYTES + 1)) != null) {
                    throw new IOException("压缩包里有重名的文件：" + name);
                }
                limit(files);
            }
        }
        return files;
    }

    private static void limit(Map<String, byte[]> files) throws IOException {
        if (files.size() > MAX_FILES
                || files.values().stream().mapToLong(content -> content.length).sum() > MAX_BYTES) {
            throw new IOException("事项包过大：不得超过 " + MAX_FILES + " 个文件、" + MAX_BYTES / 1_000_000 + " MB");
        }
    }

    public boolean hasCommon() {
        return files.keySet().stream().anyMatch(name -> name.startsWith(COMMON));
    }

    /** The same pack with the given shared files, if it brought none of its own. */
    public PackSource withCommonOf(SortedMap<String, byte[]> common) {
        if (hasCommon()) {
            return this;
        }
        var all = new TreeMap<>(files);
        common.forEach((name, content) -> all.put(COMMON + name, content));
        return new PackSource(folder, all);
    }

    /** SHA-256 over paths and contents in sorted order, in hex. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                var path = name.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(12)
                        .putInt(path.length)
                        .putLong(content.length)
                        .array());
                digest.update(path);
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All files as one zip, the same bytes for the same files. */
    public byte[] bundle() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(315_532_800_000L); // 1980-01-01, the oldest a zip can say
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
