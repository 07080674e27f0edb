package org.banjian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Numbers that must not come out, looked for in texts and in files: zips are unpacked, the text of a PDF is extracted. */
public final class Secrets {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{11,}X?");
    private static final Pattern SEPARATOR = Pattern.compile("(?<=[0-9])[ \\u00a0-](?=[0-9X])");

    private final Set<String> numbers = new HashSet<>();
    private final Set<Integer> lengths = new TreeSet<>();
    private final Map<String, Integer> looked = new HashMap<>();

    public void add(Collection<String> more) {
        looked.clear();
        more.forEach(number -> {
            numbers.add(number);
            lengths.add(number.length());
        });
    }

    public int size() {
        return numbers.size();
    }

    /** How many different ones stand in the text, as they are or in groups of digits. */
    public int in(String text) {
        Set<String> found = new HashSet<>();
        look(text, found);
        return found.size();
    }

    /** The same in a file of any kind, with everything that is packed into it; what many readers get is looked into once. */
    public int in(byte[] file) {
        return looked.computeIfAbsent(sha256(file), first -> {
            Set<String> found = new HashSet<>();
            look(file, found);
            return found.size();
        });
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(byte[] file, Set<String> found) {
        if (startsWith(file, "PK")) {
            unpacked(file, found);
        } else if (startsWith(file, "%PDF")) {
            printed(file, found);
        }
        look(new String(file, StandardCharsets.UTF_8), found);
    }

    private void unpacked(byte[] zip, Set<String> found) {
        Path kept = null;
        try {
            kept = Files.write(Files.createTempFile("looked-into", ".zip"), zip);
            try (ZipFile file = new ZipFile(kept.toFile())) {
                for (ZipEntry entry : Collections.list(file.entries())) {
                    look(entry.getName(), found);
                    look(file.getInputStream(entry).readAllBytes(), found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (kept != null) {
                kept.toFile().delete();
            }
        }
    }

    private void printed(byte[] pdf, Set<String> found) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            look(new PDFTextStripper().getText(document), found);
            look(String.valueOf(document.getDocumentInformation().getTitle()), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(String text, Set<String> found) {
        String upper = text.toUpperCase(Locale.ROOT);
        runs(upper, found);
        runs(SEPARATOR.matcher(upper).replaceAll(""), found);
    }

    private void runs(String text, Set<String> found) {
        Matcher runs = DIGITS.matcher(text);
        while (runs.find()) {
            String run = runs.group();
            for (int length : lengths) {
                for (int from = 0; from + length <= run.length(); from++) {
                    String part = run.substring(from, from + length);
                    if (numbers.contains(part)) {
                        found.add(part);
                    }
                }
            }
        }
    }

    private static boolean startsWith(byte[] file, String sign) {
        return file.length >= sign.length()
                && new String(file, 0, sign.length(), StandardCharsets.ISO_8859_1).equals(sign);
    }
}
