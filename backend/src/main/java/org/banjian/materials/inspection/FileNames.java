package org.banjian.materials.inspection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.banjian.shared.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/** Names of files 文件名 as people typed them, made fit to be shown; never used as a path. */
public final class FileNames {

    private static final int LONGEST = 120;
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "js", "jse", "wsf", "jar", "sh", "lnk", "hta",
            "html", "htm", "svg", "xhtml", "php", "jsp", "dll", "apk");

    private FileNames() {}

    /**
     * The last part of a path, without control and direction characters, at most 120 characters; the extension is kept. Never empty. The
     * name is shown to everybody who works on the case: a person's number in it is masked.
     */
    public static String cleaned(@Nullable String typed) {
        String whole = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC);
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(FileNames::printable).forEach(kept::appendCodePoint);
        String name = unnumbered(kept.toString()).replaceAll("[\"*:<>?|]", "_").strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        return name.isEmpty() ? "未命名" : shortened(name);
    }

    private static String unnumbered(String name) {
        if (!PersonalNumbers.inRemark(name)) {
            return name;
        }
        String masked = PersonalNumbers.masked(name);
        return extension(masked).equals(extension(name)) ? masked : masked + "." + extension(name);
    }

    /** Lower case, without the dot; empty if there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT).strip();
    }

    /** Whether another part than the last one calls it a program, as in {@code a.exe.pdf}. */
    static boolean hidesProgram(String name) {
        String[] parts = name.toLowerCase(Locale.ROOT).split("\\.", -1);
        for (int i = 1; i < parts.length - 1; i++) {
            if (PROGRAMS.contains(parts[i].strip())) {
                return true;
            }
        }
        return false;
    }

    static boolean program(String name) {
        return PROGRAMS.contains(extension(name));
    }

    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        String tail = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
        int keep = LONGEST - tail.length();
        return name.substring(0, name.offsetByCodePoints(0, keep)) + tail;
    }
}
