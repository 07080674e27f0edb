package org.banjian.materials.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of file 文件格式 that materials may be. */
public enum FileKind {
    PDF("application/pdf", true, "pdf"),
    JPG("image/jpeg", true, "jpg", "jpeg"),
    PNG("image/png", true, "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    OFD("application/ofd", false, "ofd");

    private final String mediaType;
    private final boolean shownInBrowser;
    private final List<String> extensions;

    FileKind(String mediaType, boolean shownInBrowser, String... extensions) {
        this.mediaType = mediaType;
        this.shownInBrowser = shownInBrowser;
        this.extensions = List.of(extensions);
    }

    public static Optional<FileKind> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    public static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser draws it itself without running anything in it. */
    public boolean shownInBrowser() {
        return shownInBrowser;
    }

    boolean archive() {
        return this == DOCX || this == XLSX || this == OFD;
    }
}
