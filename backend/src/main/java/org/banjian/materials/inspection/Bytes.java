package org.banjian.materials.inspection;

import java.nio.charset.StandardCharsets;

/** Searching and reading numbers in bytes. */
final class Bytes {

    private Bytes() {}

    static boolean startsWith(byte[] content, int... prefix) {
        return at(content, 0, prefix);
    }

    static boolean startsWith(byte[] content, String ascii) {
        return at(content, 0, ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    static boolean at(byte[] content, int offset, int... expected) {
        if (offset < 0 || content.length - offset < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((content[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean at(byte[] content, int offset, byte[] expected) {
        if (offset < 0 || content.length - offset < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (content[offset + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    static int indexOf(byte[] content, byte[] wanted, int from) {
        for (int i = Math.max(0, from); i <= content.length - wanted.length; i++) {
            if (content[i] == wanted[0] && at(content, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    static int lastIndexOf(byte[] content, byte[] wanted, int notBefore) {
        for (int i = content.length - wanted.length; i >= Math.max(0, notBefore); i--) {
            if (content[i] == wanted[0] && at(content, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    static boolean contains(byte[] content, byte[] wanted) {
        return indexOf(content, wanted, 0) >= 0;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    static int unsignedShortLittle(byte[] b, int at) {
        return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
    }

    static long unsignedIntLittle(byte[] b, int at) {
        return unsignedShortLittle(b, at) | (long) unsignedShortLittle(b, at + 2) << 16;
    }

    static int unsignedShortBig(byte[] b, int at) {
        return (b[at] & 0xFF) << 8 | (b[at + 1] & 0xFF);
    }

    static long unsignedIntBig(byte[] b, int at) {
        return (long) unsignedShortBig(b, at) << 16 | unsignedShortBig(b, at + 2);
    }
}
