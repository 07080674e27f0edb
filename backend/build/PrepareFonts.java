import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Build step: makes the fonts of printed documents out of the npm packages of Noto Sans SC and Noto Sans JP (SIL OFL 1.1).
 *
 * <p>In the originals 一 (U+4E00) and the radical ⼀ (U+2F00) are one glyph, and so are 胶 and 㬵, · and •, and some 480 more. A PDF stores glyphs,
 * so that copied or searched text comes out as radicals. Here every code point gets a glyph of its own; glyphs without a code point and layout
 * tables are left out. The second font holds only what the first one lacks, such as 𠮷.
 *
 * <p>Usage: {@code java PrepareFonts.java <cache folder> <output folder>}. The packages are fetched from the npm registry once, checked by SHA-256
 * and kept in the cache; {@code NPM_CONFIG_REGISTRY} names another registry.
 */
public class PrepareFonts {

    private record Source(String path, String sha256) {}

    private static final Source CHINESE = new Source(
            "@expo-google-fonts/noto-sans-sc/-/noto-sans-sc-0.4.3.tgz",
            "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59");
    private static final Source JAPANESE = new Source(
            "@expo-google-fonts/noto-sans-jp/-/noto-sans-jp-0.4.3.tgz",
            "563ee80509692e2b2f42ceae6a0b82afecb90daa1b3d025bcebdf3d9120f43a3");

    public static void main(String[] args) throws Exception {
        Path cache = Files.createDirectories(Path.of(args[0]));
        Map<String, byte[]> chinese = unpack(fetched(CHINESE, cache), "400Regular.ttf", "700Bold.ttf", "LICENSE_FONT");
        Map<String, byte[]> japanese = unpack(fetched(JAPANESE, cache), "400Regular.ttf");
        Path output = Files.createDirectories(Path.of(args[1]));

        Font regular = new Font(chinese.get("400Regular.ttf"));
        Font bold = new Font(chinese.get("700Bold.ttf"));
        Font rare = new Font(japanese.get("400Regular.ttf"));
        SortedSet<Integer> missing = new TreeSet<>(rare.glyphs.keySet());
        missing.removeAll(regular.glyphs.keySet());

        Files.write(output.resolve("OFL.txt"), chinese.get("LICENSE_FONT"));
        Files.write(output.resolve("BanjianSans-Rare.ttf"), rare.write("Banjian Sans Rare", missing));
        Files.write(output.resolve("BanjianSans-Bold.ttf"), bold.write("Banjian Sans Bold", bold.glyphs.keySet()));
        Files.write(output.resolve("BanjianSans-Regular.ttf"), regular.write("Banjian Sans", regular.glyphs.keySet()));
        System.out.println("fonts: " + regular.glyphs.size() + " characters and " + missing.size() + " rare ones in " + output);
    }

    private static Path fetched(Source source, Path cache) throws Exception {
        Path file = cache.resolve(source.path().substring(source.path().lastIndexOf('/') + 1));
        if (Files.exists(file) && sha256(Files.readAllBytes(file)).equals(source.sha256())) {
            return file;
        }
        String registry = System.getenv().getOrDefault("NPM_CONFIG_REGISTRY", "https://registry.npmjs.org").replaceAll("/+$", "");
        URI address = URI.create(registry + "/" + source.path());
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
        String last = "";
        for (int attempt = 1; attempt <= 3; attempt++) {
            try {
                HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(5)).build();
                byte[] body = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
                if (sha256(body).equals(source.sha256())) {
                    Path part = Files.write(Files.createTempFile(cache, "part", ".tgz"), body);
                    return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                }
                last = "its SHA-256 is not " + source.sha256();
            } catch (IOException e) {
                last = e.toString();
            }
        }
        throw new IOException("The fonts of the printed documents could not be fetched from " + address + ": " + last
                + ". Put the file into " + cache + " by hand, or set NPM_CONFIG_REGISTRY to a mirror.");
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    /** The files of a gzipped tar whose names end like that. */
    private static Map<String, byte[]> unpack(Path archive, String... endings) throws IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
            byte[] header;
            while ((header = in.readNBytes(512)).length == 512 && header[0] != 0) {
                String name = text(header, 0, 100);
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = in.readNBytes((size + 511) / 512 * 512);
                for (String ending : endings) {
                    if (name.endsWith(ending)) {
                        found.put(ending, Arrays.copyOf(content, size));
                    }
                }
            }
        }
        for (String ending : endings) {
            if (!found.containsKey(ending)) {
                throw new IOException(archive + " does not contain " + ending);
            }
        }
        return found;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.US_ASCII);
    }

    /** A TrueType font as its tables and the glyph of each code point. */
    private static final class Font {
        private static final List<String> COPIED = List.of("OS/2", "post", "cvt ", "fpgm", "prep");

        final SortedMap<Integer, Integer> glyphs = new TreeMap<>();
        private final Map<String, ByteBuffer> tables = new TreeMap<>();

        Font(byte[] file) {
            ByteBuffer data = ByteBuffer.wrap(file);
            int count = data.getShort(4);
            for (int i = 0; i < count; i++) {
                int entry = 12 + 16 * i;
                String tag = new String(file, entry, 4, StandardCharsets.US_ASCII);
                tables.put(tag, data.slice(data.getInt(entry + 8), data.getInt(entry + 12)));
            }
            readCharacterMap(tables.get("cmap"));
        }

        private void readCharacterMap(ByteBuffer cmap) {
            for (int i = 0; i < cmap.getShort(2); i++) {
                ByteBuffer table = cmap.slice(cmap.getInt(8 + 8 * i), cmap.capacity() - cmap.getInt(8 + 8 * i));
                if (table.getShort(0) == 12) {
                    for (int group = 0; group < table.getInt(12); group++) {
                        int at = 16 + 12 * group;
                        for (int code = table.getInt(at); code <= table.getInt(at + 4); code++) {
                            glyphs.put(code, table.getInt(at + 8) + code - table.getInt(at));
                        }
                    }
                }
            }
            glyphs.values().removeIf(glyph -> glyph == 0);
            if (glyphs.isEmpty()) {
                throw new IllegalStateException("The font has no character map of format 12");
            }
        }

        byte[] write(String name, Iterable<Integer> codes) throws IOException {
            List<Integer> sources = new ArrayList<>(List.of(0));
            List<Integer> kept = new ArrayList<>();
            for (int code : codes) {
                kept.add(code);
                sources.add(glyphs.get(code));
            }
            Map<Integer, Integer> parts = new LinkedHashMap<>();
            ByteArrayOutputStream outlines = new ByteArrayOutputStream();
            ByteBuffer offsets = ByteBuffer.allocate(4 * 0x10000);
            for (int i = 0; i < sources.size(); i++) {
                offsets.putInt(outlines.size());
                outlines.write(outline(sources.get(i), sources, parts));
                while (outlines.size() % 4 != 0) {
                    outlines.write(0);
                }
            }
            offsets.putInt(outlines.size());

            Map<String, byte[]> written = new TreeMap<>();
            for (String tag : COPIED) {
                if (tables.containsKey(tag)) {
                    written.put(tag, bytes(tables.get(tag)));
                }
            }
            written.put("glyf", outlines.toByteArray());
            written.put("loca", Arrays.copyOf(offsets.array(), 4 * (sources.size() + 1)));
            written.put("hmtx", widths(sources));
            written.put("maxp", patched("maxp", 4, (short) sources.size()));
            written.put("hhea", patched("hhea", 34, (short) sources.size()));
            written.put("head", patched("head", 50, (short) 1));
            written.put("cmap", characterMap(kept));
            written.put("name", names(name));
            return file(written);
        }

        /** The outline of a glyph; parts of a composed one are added at the end of the new order. */
        private byte[] outline(int glyph, List<Integer> sources, Map<Integer, Integer> parts) {
            ByteBuffer loca = tables.get("loca");
            boolean wide = tables.get("head").getShort(50) == 1;
            int from = wide ? loca.getInt(4 * glyph) : 2 * Short.toUnsignedInt(loca.getShort(2 * glyph));
            int to = wide ? loca.getInt(4 * glyph + 4) : 2 * Short.toUnsignedInt(loca.getShort(2 * glyph + 2));
            byte[] outline = bytes(tables.get("glyf").slice(from, to - from));
            ByteBuffer data = ByteBuffer.wrap(outline);
            if (outline.length > 0 && data.getShort(0) < 0) {
                int at = 10;
                int flags;
                do {
                    flags = data.getShort(at);
                    int part = Short.toUnsignedInt(data.getShort(at + 2));
                    int renumbered = parts.computeIfAbsent(part, added -> {
                        sources.add(added);
                        return sources.size() - 1;
                    });
                    data.putShort(at + 2, (short) renumbered);
                    at += 4 + ((flags & 1) != 0 ? 4 : 2);
                    at += (flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
                } while ((flags & 0x20) != 0);
            }
            return outline;
        }

        private byte[] widths(List<Integer> sources) {
            ByteBuffer hmtx = tables.get("hmtx");
            int full = Short.toUnsignedInt(tables.get("hhea").getShort(34));
            ByteBuffer widths = ByteBuffer.allocate(4 * sources.size());
            for (int glyph : sources) {
                widths.putShort(hmtx.getShort(4 * Math.min(glyph, full - 1)));
                widths.putShort(glyph < full ? hmtx.getShort(4 * glyph + 2) : hmtx.getShort(4 * full + 2 * (glyph - full)));
            }
            return widths.array();
        }

        private byte[] patched(String tag, int offset, short value) {
            byte[] table = bytes(tables.get(tag));
            ByteBuffer.wrap(table).putShort(offset, value);
            return table;
        }

        /** Format 12: the n-th code has glyph n + 1, so that a run of codes is one group. */
        private static byte[] characterMap(List<Integer> codes) throws IOException {
            List<int[]> groups = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                int code = codes.get(i);
                if (!groups.isEmpty() && groups.get(groups.size() - 1)[1] == code - 1) {
                    groups.get(groups.size() - 1)[1] = code;
                } else {
                    groups.add(new int[] {code, code, i + 1});
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(1); // version 0, one table
            out.writeInt(0x0003_000A); // Windows, full Unicode
            out.writeInt(12);
            out.writeInt(12 << 16);
            out.writeInt(16 + 12 * groups.size());
            out.writeInt(0);
            out.writeInt(groups.size());
            for (int[] group : groups) {
                for (int value : group) {
                    out.writeInt(value);
                }
            }
            return bytes.toByteArray();
        }

        /** The licence asks that a changed font does not keep the reserved name. */
        private static byte[] names(String name) throws IOException {
            Map<Integer, String> texts = new TreeMap<>(Map.of(
                    1, name,
                    2, "Regular",
                    4, name,
                    6, name.replace(" ", ""),
                    13, "Derived from Noto Sans CJK, licensed under the SIL Open Font License, Version 1.1"));
            ByteArrayOutputStream strings = new ByteArrayOutputStream();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeShort(0);
            out.writeShort(texts.size());
            out.writeShort(6 + 12 * texts.size());
            for (Map.Entry<Integer, String> text : texts.entrySet()) {
                byte[] encoded = text.getValue().getBytes(StandardCharsets.UTF_16BE);
                for (int value : new int[] {3, 1, 0x409, text.getKey(), encoded.length, strings.size()}) {
                    out.writeShort(value);
                }
                strings.write(encoded);
            }
            out.write(strings.toByteArray());
            return bytes.toByteArray();
        }

        private static byte[] file(Map<String, byte[]> tables) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            int highest = Integer.highestOneBit(tables.size());
            out.writeInt(0x0001_0000);
            out.writeShort(tables.size());
            out.writeShort(16 * highest);
            out.writeShort(Integer.numberOfTrailingZeros(highest));
            out.writeShort(16 * (tables.size() - highest));
            int offset = 12 + 16 * tables.size();
            int headOffset = 0;
            ByteBuffer.wrap(tables.get("head")).putInt(8, 0);
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                if (table.getKey().equals("head")) {
                    headOffset = offset;
                }
                out.write(table.getKey().getBytes(StandardCharsets.US_ASCII));
                out.writeInt(checksum(table.getValue()));
                out.writeInt(offset);
                out.writeInt(table.getValue().length);
                offset += padded(table.getValue()).length;
            }
            for (byte[] table : tables.values()) {
                out.write(padded(table));
            }
            byte[] file = bytes.toByteArray();
            ByteBuffer.wrap(file).putInt(headOffset + 8, 0xB1B0AFBA - checksum(file));
            return file;
        }

        private static byte[] padded(byte[] table) {
            return Arrays.copyOf(table, (table.length + 3) / 4 * 4);
        }

        private static int checksum(byte[] table) throws IOException {
            int sum = 0;
            try (DataInputStream in = new DataInputStream(new java.io.ByteArrayInputStream(padded(table)))) {
                while (in.available() > 0) {
                    sum += in.readInt();
                }
            }
            return sum;
        }

        private static byte[] bytes(ByteBuffer table) {
            byte[] bytes = new byte[table.capacity()];
            table.get(0, bytes);
            return bytes;
        }
    }
}
