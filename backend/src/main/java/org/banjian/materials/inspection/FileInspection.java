package org.banjian.materials.inspection;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Decides by content whether a file may be kept 文件检查; extension and declared type must agree with what the bytes are. */
public final class FileInspection {

    /** A file that passed: its name as it will be shown and what it is. */
    public record Accepted(String name, FileKind kind) {}

    private static final Tika TIKA = new Tika();

    private FileInspection() {}

    /**
     * @param accept extensions that the material allows, such as {@code pdf}
     * @throws Refusal 422 with a code of the catalogue of uploads
     */
    public static Accepted inspect(
            @Nullable String typedName, @Nullable String declaredType, byte[] content, Collection<String> accept) {
        String name = FileNames.cleaned(typedName);
        if (content.length == 0) {
            throw FileRefusals.of("FILE_EMPTY", name, "为空（0 字节），请确认文件内容后重新上传。");
        }
        FileKind wanted = allowed(name, accept);
        String actual = TIKA.detect(content);
        if (!startsAs(wanted, content)) {
            throw unlike(name, wanted, content, actual);
        }
        declared(name, wanted, declaredType);
        switch (wanted) {
            case PDF -> PdfRules.check(name, content);
            case JPG -> JpegRules.check(name, content);
            case PNG -> PngRules.check(name, content);
            case DOCX, XLSX, OFD -> ArchiveRules.check(name, wanted, content);
        }
        if (!wanted.archive() && Polyglots.alsoArchive(content)) {
            throw FileRefusals.mismatch(name, "同时是一个压缩包，内容与扩展名不符");
        }
        return new Accepted(name, wanted);
    }

    private static FileKind allowed(String name, Collection<String> accept) {
        String extension = FileNames.extension(name);
        Optional<FileKind> kind = FileKind.ofExtension(extension);
        boolean listed = kind.isPresent()
                && accept.stream()
                        .map(a -> FileKind.ofExtension(a.toLowerCase(Locale.ROOT)))
                        .anyMatch(kind::equals);
        if (kind.isEmpty() || !listed || FileNames.hidesProgram(name)) {
            throw FileRefusals.of(
                    "FILE_TYPE_NOT_ALLOWED",
                    name,
                    "的格式不在可接收的范围内，本项材料只接收 "
                            + accept.stream().sorted().collect(Collectors.joining("、"))
                            + advice(extension));
        }
        return kind.get();
    }

    private static String advice(String extension) {
        return switch (extension) {
            case "svg" -> "；不支持 SVG，请导出为 png 或 pdf 后上传。";
            case "xls", "et", "xlsm" -> "；请另存为不含宏的 xlsx 后上传（本项允许 xlsx 时），或导出为 pdf。";
            case "doc", "wps", "docm" -> "；请另存为不含宏的 docx 后上传（本项允许 docx 时），或导出为 pdf。";
            case "heic", "heif", "webp", "bmp", "gif", "tif", "tiff" -> "；请转换为 jpg 或 png 后上传。";
            default -> "，请转换格式后重新上传。";
        };
    }

    private static boolean startsAs(FileKind kind, byte[] content) {
        return switch (kind) {
            case PDF -> Bytes.startsWith(content, "%PDF-");
            case JPG -> Bytes.startsWith(content, 0xFF, 0xD8, 0xFF);
            case PNG -> Bytes.startsWith(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case DOCX, XLSX, OFD -> Bytes.startsWith(content, 'P', 'K', 3, 4);
        };
    }

    private static Refusal unlike(String name, FileKind wanted, byte[] content, String actual) {
        if (wanted.archive() && Bytes.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Bytes.contains(content, Bytes.utf16("EncryptedPackage"))
                    ? FileRefusals.encrypted(name)
                    : FileRefusals.mismatch(name, "实际是旧版 Office 文件，内容与扩展名不符");
        }
        return FileRefusals.mismatch(name, "的内容与扩展名不符（实际是" + called(actual) + "）");
    }

    private static String called(String mediaType) {
        return switch (mediaType) {
            case "application/x-msdownload", "application/x-dosexec", "application/x-executable" -> "可执行程序";
            case "text/html", "application/xhtml+xml" -> "网页";
            case "image/svg+xml" -> "SVG 图形";
            case "application/zip" -> "压缩包";
            case "image/jpeg" -> "jpg 图片";
            case "image/png" -> "png 图片";
            case "image/gif" -> "gif 图片";
            case "application/pdf" -> "pdf 文件";
            case "text/plain" -> "纯文本";
            default -> "其他类型的文件";
        };
    }

    /** Browsers declare by extension; a declaration of another known kind is a lie or a mistake, anything vague is not. */
    private static void declared(String name, FileKind actual, @Nullable String declaredType) {
        if (declaredType == null) {
            return;
        }
        String type = declaredType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        Optional<FileKind> claimed =
                FileKind.ofMediaType(type.equals("image/jpg") || type.equals("image/pjpeg") ? "image/jpeg" : type);
        boolean otherKind = claimed.isPresent() && claimed.get() != actual;
        boolean text = type.startsWith("text/") || type.equals("image/svg+xml");
        if (otherKind || text) {
            throw FileRefusals.mismatch(name, "上传时声明的类型与内容不符");
        }
    }
}
