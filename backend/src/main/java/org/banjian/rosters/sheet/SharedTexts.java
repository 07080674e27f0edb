package org.banjian.rosters.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells share, kept as bytes in one piece: no more memory than the file has text, whatever the number of cells. */
final class SharedTexts extends DefaultHandler {

    private byte[] bytes = new byte[1 << 14];
    private int[] ends = new int[1 << 10];
    private int length;
    private int count;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int phonetic;

    String get(int index) {
        if (index < 0 || index >= count) {
            throw SheetRefusals.damaged();
        }
        int from = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, from, ends[index] - from, StandardCharsets.UTF_8);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic++;
            case "t" -> inText = phonetic == 0;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int size) {
        if (inText) {
            text.append(characters, start, size);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "t" -> inText = false;
            case "rPh" -> phonetic--;
            case "si" -> keep(text.toString().getBytes(StandardCharsets.UTF_8));
            default -> {}
        }
    }

    private void keep(byte[] one) {
        if (length + one.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), length + one.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + (count >> 1));
        }
        System.arraycopy(one, 0, bytes, length, one.length);
        length += one.length;
        ends[count++] = length;
    }
}
