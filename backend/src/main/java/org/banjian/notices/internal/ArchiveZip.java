package org.banjian.notices.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the archive piece by piece and keeps the list of what is in it. */
final class ArchiveZip implements AutoCloseable {

    /**
     * One line of the index 卷内文件目录.
     *
     * @param kind what it is: 材料, 文书, 表单 …
     * @param date when it came into the file; null for what was made for the archive
     */
    record Item(
            int seq,
            String kind,
            String name,
            @Nullable OffsetDateTime date,
            String path,
            long bytes,
            String sha256,
            @Nullable String originalName) {}

    private final ZipOutputStream zip;
    private final LocalDateTime at;
    private final List<Item> items = new ArrayList<>();

    ArchiveZip(OutputStream target, LocalDateTime at) {
        this.zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        this.at = at;
    }

    void add(
            String kind,
            String folder,
            String name,
            String extension,
            @Nullable OffsetDateTime date,
            byte[] content,
            @Nullable String originalName)
            throws IOException {
        int seq = items.size() + 1;
        String path = folder + "/%03d-%s.%s".formatted(seq, safe(name), extension);
        put(path, content);
        items.add(new Item(seq, kind, name, date, path, content.length, sha256(content), originalName));
    }

    /** Without a line in the index, for the index itself. */
    void put(String path, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    List<Item> items() {
        return items;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String safe(String name) {
        String kept = name.replaceAll("[^\\p{L}\\p{N}（）()《》—-]", "_");
        return kept.length() > 60 ? kept.substring(0, 60) : kept;
    }
}
