package org.banjian.materials.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.banjian.shared.Refusal;

/** The directory of a ZIP archive, read and judged before anything is unpacked. */
final class ArchiveDirectory {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 200L << 20;

    private final String name;
    private final byte[] content;
    private final List<ArchiveEntry> entries;

    private ArchiveDirectory(String name, byte[] content, List<ArchiveEntry> entries) {
        this.name = name;
        this.content = content;
        this.entries = entries;
    }

    static ArchiveDirectory read(String name, byte[] content) {
        int end = Bytes.lastIndexOf(content, new byte[] {'P', 'K', 5, 6}, Math.max(0, content.length - 65_557));
        if (end < 0 || end + 22 > content.length) {
            throw FileRefusals.damaged(name, "缺少压缩目录");
        }
        int count = Bytes.unsignedShortLittle(content, end + 10);
        long size = Bytes.unsignedIntLittle(content, end + 12);
        long at = Bytes.unsignedIntLittle(content, end + 16);
        if (count > MOST_ENTRIES) {
            throw tooMany(name);
        }
        if (at + size != end) {
            throw FileRefusals.damaged(name, "的压缩目录位置不符");
        }
        List<ArchiveEntry> entries = new ArrayList<>();
        while (at < end) {
            if (end - at < 46 || !Bytes.at(content, (int) at, 'P', 'K', 1, 2)) {
                throw FileRefusals.damaged(name, "的压缩目录无法读取");
            }
            if (entries.size() == MOST_ENTRIES) {
                throw tooMany(name);
            }
            int p = (int) at;
            int path = Bytes.unsignedShortLittle(content, p + 28);
            int more = Bytes.unsignedShortLittle(content, p + 30) + Bytes.unsignedShortLittle(content, p + 32);
            if (p + 46L + path + more > end) {
                throw FileRefusals.damaged(name, "的压缩目录无法读取");
            }
            entries.add(new ArchiveEntry(
                    new String(content, p + 46, path, StandardCharsets.UTF_8),
                    Bytes.unsignedShortLittle(content, p + 8),
                    Bytes.unsignedShortLittle(content, p + 10),
                    Bytes.unsignedIntLittle(content, p + 16),
                    Bytes.unsignedIntLittle(content, p + 20),
                    Bytes.unsignedIntLittle(content, p + 24),
                    Bytes.unsignedIntLittle(content, p + 38),
                    Bytes.unsignedIntLittle(content, p + 42)));
            at += 46L + path + more;
        }
        ArchiveDirectory directory = new ArchiveDirectory(name, content, List.copyOf(entries));
        directory.judgeSize();
        return directory;
    }

    List<ArchiveEntry> entries() {
        return entries;
    }

    /** Unpacks at most what the directory declared; more than that, or another check sum, is a damaged file. */
    byte[] unpack(ArchiveEntry entry) {
        int head = (int) entry.headerAt();
        if (entry.headerAt() + 30 > content.length || !Bytes.at(content, head, 'P', 'K', 3, 4)) {
            throw FileRefusals.damaged(name, "中的“" + shown(entry) + "”无法读取");
        }
        long from = head
                + 30L
                + Bytes.unsignedShortLittle(content, head + 26)
                + Bytes.unsignedShortLittle(content, head + 28);
        if (from + entry.packed() > content.length) {
            throw FileRefusals.damaged(name, "中的“" + shown(entry) + "”不完整");
        }
        byte[] plain = new byte[(int) entry.unpacked()];
        if (entry.method() == 0 && entry.packed() == entry.unpacked()) {
            System.arraycopy(content, (int) from, plain, 0, plain.length);
        } else if (entry.method() == 8) {
            inflate(entry, (int) from, plain);
        } else {
            throw FileRefusals.damaged(name, "中的“" + shown(entry) + "”使用了不支持的压缩方式");
        }
        CRC32 crc = new CRC32();
        crc.update(plain);
        if (crc.getValue() != entry.crc()) {
            throw FileRefusals.damaged(name, "中的“" + shown(entry) + "”校验值不符");
        }
        return plain;
    }

    private void inflate(ArchiveEntry entry, int from, byte[] plain) {
        Inflater inflater = new Inflater(true);
        inflater.setInput(content, from, (int) entry.packed());
        try {
            int done = 0;
            while (done < plain.length) {
                int read = inflater.inflate(plain, done, plain.length - done);
                if (read == 0) {
                    throw FileRefusals.damaged(name, "中的“" + shown(entry) + "”不完整");
                }
                done += read;
            }
            if (inflater.inflate(new byte[1]) > 0) {
                throw FileRefusals.of("ARCHIVE_TOO_LARGE", name, "展开后的大小超过其声明的大小，请用原来的软件重新另存后上传。");
            }
        } catch (DataFormatException unreadable) {
            throw FileRefusals.damaged(name, "中的“" + shown(entry) + "”无法展开");
        } finally {
            inflater.end();
        }
    }

    static String shown(ArchiveEntry entry) {
        String path = FileNames.cleaned(entry.path());
        return path.length() > 60 ? path.substring(0, 60) : path;
    }

    private void judgeSize() {
        long sum = 0;
        for (ArchiveEntry entry : entries) {
            sum += entry.unpacked();
        }
        if (sum > MOST_UNPACKED) {
            throw FileRefusals.of("ARCHIVE_TOO_LARGE", name, "展开后约 " + (sum >> 20) + " MB，超过上限 200 MB，请删除多余内容后重新另存上传。");
        }
    }

    private static Refusal tooMany(String name) {
        return FileRefusals.of("ARCHIVE_TOO_MANY_ENTRIES", name, "内部的文件超过 " + MOST_ENTRIES + " 个，请用原来的软件重新另存后上传。");
    }
}
