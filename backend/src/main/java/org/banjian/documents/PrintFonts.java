package org.banjian.documents;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The fonts of printed documents, which the build makes so that every character has a glyph of its own. */
@Component
class PrintFonts {

    /** The mark 〓 that stands where no font has the character. */
    static final String PLACEHOLDER = "〓";

    private final byte[] regular = read("BanjianSans-Regular.ttf");
    private final byte[] bold = read("BanjianSans-Bold.ttf");
    private final byte[] rare = read("BanjianSans-Rare.ttf");
    private final BitSet printable = new BitSet();

    PrintFonts() {
        collect(regular);
        collect(rare);
        printable.set('\n');
        printable.set('\t');
    }

    byte[] regular() {
        return regular;
    }

    byte[] bold() {
        return bold;
    }

    byte[] rare() {
        return rare;
    }

    boolean prints(int codePoint) {
        return printable.get(codePoint);
    }

    /** Outlines of a text's characters in bold, each one unit of the em square high; for shapes that are drawn, not written. */
    GeneralPath[] outlines(String text) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bold))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            return text.codePoints()
                    .mapToObj(codePoint -> outline(font, glyphs.getGlyphId(codePoint)))
                    .toArray(GeneralPath[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GeneralPath outline(TrueTypeFont font, int glyph) {
        try {
            var data = font.getGlyph().getGlyph(glyph);
            return data == null ? new GeneralPath() : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(byte[] file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int codePoint = 0x20; codePoint < 0x32000; codePoint++) {
                if (glyphs.getGlyphId(codePoint) > 0) {
                    printable.set(codePoint);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream font = new ClassPathResource("fonts/" + name).getInputStream()) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The font " + name
                            + " is missing. The build makes it (build/PrepareFonts.java); run mvn process-resources.",
                    e);
        }
    }
}
