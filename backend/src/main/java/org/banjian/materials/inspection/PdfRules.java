package org.banjian.materials.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PDF is whole, open and does nothing. Names are read outside of streams, where {@code #4a} spellings are undone, and inside of packed
 * object streams, where objects can hide.
 */
final class PdfRules {

    private static final Map<String, String> ACTIVE = Map.of(
            "JavaScript", "脚本（JavaScript）",
            "JS", "脚本（JavaScript）",
            "Launch", "启动外部程序的动作",
            "XFA", "动态表单（XFA）",
            "RichMedia", "富媒体",
            "ImportData", "导入数据的动作",
            "SubmitForm", "提交数据的动作");
    private static final int TAIL = 2048;
    private static final int UNPACKED_LIMIT = 64 << 20;
    private static final byte[] STREAM = Bytes.ascii("stream");
    private static final byte[] END_STREAM = Bytes.ascii("endstream");

    private final String name;
    private final byte[] content;
    private final List<Supplier<String>> packed = new ArrayList<>();
    private int unpacked;

    private PdfRules(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    static void check(String name, byte[] content) {
        int tail = Math.max(0, content.length - TAIL);
        if (Bytes.lastIndexOf(content, Bytes.ascii("%%EOF"), tail) < 0
                || Bytes.lastIndexOf(content, Bytes.ascii("startxref"), tail) < 0) {
            throw FileRefusals.damaged(name, "缺少结尾");
        }
        new PdfRules(name, content).scan();
    }

    private void scan() {
        outsideStreams();
        packed.forEach(objects -> names(objects.get()));
    }

    /** Goes first: in a file with a password the packed objects are cipher text, and the trailer says so. */
    private void outsideStreams() {
        int at = 0;
        while (at < content.length) {
            int stream = streamAfter(at);
            int end = stream < 0 ? content.length : stream;
            String objects = new String(content, at, end - at, StandardCharsets.ISO_8859_1);
            names(objects);
            if (stream < 0) {
                return;
            }
            int close = Bytes.indexOf(content, END_STREAM, stream + STREAM.length);
            if (close < 0) {
                throw FileRefusals.damaged(name, "在内容流中断开");
            }
            String dictionary = undone(objects.substring(Math.max(0, objects.length() - 2000)));
            if (dictionary
                    .substring(Math.max(0, dictionary.lastIndexOf(" obj")))
                    .contains("/ObjStm")) {
                int start = stream + STREAM.length;
                packed.add(() -> dictionary.contains("FlateDecode") ? inflated(start, close) : raw(start, close));
            }
            at = close + END_STREAM.length;
        }
    }

    /** The keyword stands after a dictionary and before a line end. */
    private int streamAfter(int from) {
        int at = Bytes.indexOf(content, STREAM, from);
        while (at >= 0) {
            int next = at + STREAM.length < content.length ? content[at + STREAM.length] : -1;
            if (next == '\n' || next == '\r') {
                return at;
            }
            at = Bytes.indexOf(content, STREAM, at + 1);
        }
        return -1;
    }

    private void names(String objects) {
        String plain = undone(objects);
        for (int slash = plain.indexOf('/'); slash >= 0; slash = plain.indexOf('/', slash + 1)) {
            int end = slash + 1;
            while (end < plain.length() && !delimiter(plain.charAt(end))) {
                end++;
            }
            String found = plain.substring(slash + 1, end);
            if (found.equals("Encrypt")) {
                throw FileRefusals.encrypted(name);
            }
            String what = ACTIVE.get(found);
            if (what != null) {
                throw FileRefusals.active(name, what);
            }
        }
    }

    private static boolean delimiter(char c) {
        return c <= ' ' || "()<>[]{}/%".indexOf(c) >= 0;
    }

    /** {@code /J#61vaScript} is {@code /JavaScript}. */
    private static String undone(String objects) {
        if (objects.indexOf('#') < 0) {
            return objects;
        }
        StringBuilder plain = new StringBuilder(objects.length());
        for (int i = 0; i < objects.length(); i++) {
            char c = objects.charAt(i);
            if (c == '#' && i + 2 < objects.length()) {
                int high = Character.digit(objects.charAt(i + 1), 16);
                int low = Character.digit(objects.charAt(i + 2), 16);
                if (high >= 0 && low >= 0) {
                    plain.append((char) (high * 16 + low));
                    i += 2;
                    continue;
                }
            }
            plain.append(c);
        }
        return plain.toString();
    }

    private String raw(int from, int to) {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private String inflated(int from, int to) {
        int start = from;
        while (start < to && (content[start] == '\r' || content[start] == '\n')) {
            start++;
        }
        Inflater inflater = new Inflater();
        inflater.setInput(content, start, to - start);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[16_384];
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(part);
                if (read == 0) {
                    break;
                }
                unpacked += read;
                if (unpacked > UNPACKED_LIMIT) {
                    throw FileRefusals.of("ARCHIVE_TOO_LARGE", name, "展开后超过 64 MB，请重新导出或打印为普通 PDF 后上传。");
                }
                out.write(part, 0, read);
            }
        } catch (DataFormatException unreadable) {
            throw FileRefusals.damaged(name, "的压缩内容无法展开");
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
