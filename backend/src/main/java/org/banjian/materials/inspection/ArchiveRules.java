package org.banjian.materials.inspection;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.banjian.shared.Refusal;

/** An Office or OFD document: an archive of the expected shape, without macros, links to other files, or tricks of the archive. */
final class ArchiveRules {

    private static final Set<String> NESTED = Set.of("zip", "rar", "7z", "gz", "tar", "jar", "iso");
    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern DDE = Pattern.compile("ddeLink|\\bDDEAUTO\\b|<(?:\\w+:)?instrText[^>]*>\\s*DDE\\b");

    private final String name;
    private final FileKind kind;
    private final ArchiveDirectory directory;

    private ArchiveRules(String name, FileKind kind, ArchiveDirectory directory) {
        this.name = name;
        this.kind = kind;
        this.directory = directory;
    }

    static void check(String name, FileKind kind, byte[] content) {
        new ArchiveRules(name, kind, ArchiveDirectory.read(name, content)).check();
    }

    private void check() {
        Set<String> paths = new HashSet<>();
        for (ArchiveEntry entry : directory.entries()) {
            entry(entry, paths);
        }
        if (!paths.contains(main())) {
            throw FileRefusals.mismatch(name, "的内部结构不是 " + kind.name().toLowerCase(Locale.ROOT) + " 文档");
        }
        directory.entries().stream().filter(entry -> !entry.folder()).forEach(this::part);
    }

    private String main() {
        return switch (kind) {
            case DOCX -> "word/document.xml";
            case XLSX -> "xl/workbook.xml";
            default -> "ofd.xml";
        };
    }

    private void entry(ArchiveEntry entry, Set<String> paths) {
        String path = entry.path().toLowerCase(Locale.ROOT);
        if (entry.encrypted()) {
            throw FileRefusals.encrypted(name);
        }
        if (entry.leavesFolder() || entry.symbolicLink() || !paths.add(path)) {
            throw bad(entry, entry.leavesFolder() ? "指向文档之外" : entry.symbolicLink() ? "是符号链接" : "重复出现");
        }
        String extension = FileNames.extension(path);
        if (NESTED.contains(extension) || FileNames.program(path)) {
            throw bad(entry, "是程序或压缩包");
        }
        if (path.endsWith("vbaproject.bin") || path.contains("/macrosheets/")) {
            throw macro();
        }
        if (path.startsWith("xl/externallinks/")) {
            throw external();
        }
    }

    private void part(ArchiveEntry entry) {
        byte[] plain = directory.unpack(entry);
        String path = entry.path().toLowerCase(Locale.ROOT);
        if (!path.endsWith(".xml") && !path.endsWith(".rels") && !path.endsWith(".vml")) {
            return;
        }
        String text = new String(plain, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw FileRefusals.damaged(name, "中的“" + ArchiveDirectory.shown(entry) + "”带有文档类型声明");
        }
        if (path.equals("[content_types].xml") && text.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw macro();
        }
        if (DDE.matcher(text).find() || (path.endsWith(".rels") && linksOutside(text))) {
            throw external();
        }
    }

    /** A hyperlink is followed by a person who clicks; everything else would be fetched by the program. */
    private static boolean linksOutside(String relationships) {
        return RELATIONSHIP
                .matcher(relationships)
                .results()
                .map(found -> found.group().replace('\'', '"'))
                .anyMatch(element -> element.contains("TargetMode=\"External\"") && !element.contains("/hyperlink\""));
    }

    private Refusal bad(ArchiveEntry entry, String why) {
        return FileRefusals.of(
                "ARCHIVE_BAD_ENTRY", name, "内部的“" + ArchiveDirectory.shown(entry) + "”" + why + "，请用原来的软件重新另存后上传。");
    }

    private Refusal macro() {
        return FileRefusals.of("FILE_MACRO", name, "含有宏，请另存为无宏的 docx 或 xlsx 后上传。");
    }

    private Refusal external() {
        return FileRefusals.of("FILE_EXTERNAL_LINK", name, "引用了外部文件或数据链接（DDE），请断开链接并粘贴为数值后另存上传。");
    }
}
