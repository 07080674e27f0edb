package org.banjian.rosters.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.banjian.shared.Refusal;

/** Judges the archive around a spreadsheet by its directory, before anything is unpacked. */
final class SheetArchive {

    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final String SEALED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    private static final int SMALL = 100 << 10;
    private static final int LONGEST_RELATIONSHIPS = 1 << 20;

    private SheetArchive() {}

    static void check(Path path, SheetLimits limits) {
        try {
            signature(path);
            try (ZipFile zip = new ZipFile(path.toFile())) {
                entries(zip, limits);
            }
        } catch (IOException unreadable) {
            throw SheetRefusals.damaged();
        }
    }

    private static void signature(Path path) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(path)) {
            head = stream.readNBytes(4096);
        }
        if (head.length == 0) {
            throw SheetRefusals.of("FILE_EMPTY", "这个文件是空的。请选择填写好的花名册后重新上传。");
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            String all = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
            boolean sealed = all.contains(SEALED);
            throw sealed
                    ? SheetRefusals.of("FILE_ENCRYPTED", "这个表格设有打开密码，无法读取。请在表格软件中去除密码，另存后重新上传。")
                    : SheetRefusals.of("FILE_TYPE_NOT_ALLOWED", "这是旧版（xls、et）表格。请在表格软件中另存为 xlsx，再重新上传。");
        }
        if (!starts(head, 'P', 'K', 3, 4)) {
            throw SheetRefusals.of("FILE_TYPE_MISMATCH", "这个文件的内容不是 xlsx 表格。请用表格软件打开名单，另存为 xlsx 后重新上传，不要只修改扩展名。");
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static void entries(ZipFile zip, SheetLimits limits) throws IOException {
        if (zip.size() > limits.parts()) {
            throw SheetRefusals.of(
                    "ARCHIVE_TOO_MANY_ENTRIES", "这个表格内部的文件超过 " + limits.parts() + " 个。请用表格软件另存为新的 xlsx 后重新上传。");
        }
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        int sheets = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            named(name, names);
            unpacked += Math.max(entry.getSize(), 0);
            sheets += name.startsWith("xl/worksheets/") && name.endsWith(".xml") ? 1 : 0;
            if (unpacked > limits.unpackedBytes() || tooThin(entry, limits)) {
                throw SheetRefusals.tooLarge(limits.unpackedBytes());
            }
            if (name.endsWith(".rels") || name.equals("[content_types].xml")) {
                linked(zip, entry, name);
            }
        }
        if (sheets > limits.sheets()) {
            throw SheetRefusals.of("ROSTER_SHEETS", "工作表超过 " + limits.sheets() + " 张。请只保留名单所在的一张后重新上传。");
        }
        if (!names.contains("xl/workbook.xml")) {
            throw SheetRefusals.of("FILE_TYPE_MISMATCH", "这个文件的内部结构不是 xlsx 表格。请用表格软件另存为 xlsx 后重新上传。");
        }
    }

    private static boolean tooThin(ZipEntry entry, SheetLimits limits) {
        return entry.getSize() > SMALL && entry.getCompressedSize() < entry.getSize() * limits.leastRatio();
    }

    private static void named(String name, Set<String> names) {
        String path = name.replace('\\', '/');
        boolean leaves = path.startsWith("/")
                || path.matches("(?s)^[a-z]:.*")
                || ("/" + path + "/").contains("/../")
                || path.indexOf('\0') >= 0;
        if (leaves || !names.add(path) || path.matches("(?s).*\\.(zip|rar|7z|gz|jar|exe|dll|bat|cmd|js|vbs|ps1|sh)$")) {
            throw SheetRefusals.of("ARCHIVE_BAD_ENTRY", "这个表格内部有重复、越界或可执行的文件。请用表格软件另存为新的 xlsx 后重新上传。");
        }
        if (path.endsWith("vbaproject.bin") || path.contains("/macrosheets/")) {
            throw macro();
        }
        if (path.startsWith("xl/externallinks/")) {
            throw external();
        }
    }

    private static void linked(ZipFile zip, ZipEntry entry, String name) throws IOException {
        String text;
        try (InputStream stream = zip.getInputStream(entry)) {
            text = new String(stream.readNBytes(LONGEST_RELATIONSHIPS), StandardCharsets.UTF_8);
        }
        if (name.equals("[content_types].xml")) {
            if (text.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                throw macro();
            }
            return;
        }
        boolean outside = RELATIONSHIP
                .matcher(text)
                .results()
                .map(found -> found.group().replace('\'', '"'))
                .anyMatch(element -> element.contains("TargetMode=\"External\"") && !element.contains("/hyperlink\""));
        if (outside) {
            throw external();
        }
    }

    private static Refusal macro() {
        return SheetRefusals.of("FILE_MACRO", "这个表格含有宏。请另存为不含宏的 xlsx 后重新上传。");
    }

    private static Refusal external() {
        return SheetRefusals.of("FILE_EXTERNAL_LINK", "这个表格引用了其他文件或数据链接。请断开链接，把内容粘贴为数值，另存后重新上传。");
    }
}
