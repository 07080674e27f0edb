package org.banjian.materials.inspection;

/** Files that are two things at once: a document in front, an archive behind. */
final class Polyglots {

    private static final byte[] END_OF_DIRECTORY = {'P', 'K', 5, 6};
    private static final int LONGEST_COMMENT = 65_557;

    private Polyglots() {}

    /** An archive is read from its end; the bytes "PK" alone may stand in any picture, a directory that leads somewhere may not. */
    static boolean alsoArchive(byte[] content) {
        int from = Math.max(0, content.length - LONGEST_COMMENT);
        for (int end = Bytes.lastIndexOf(content, END_OF_DIRECTORY, from); end >= from; ) {
            if (end + 22 <= content.length) {
                long size = Bytes.unsignedIntLittle(content, end + 12);
                long directory = end - size;
                if (size >= 46 && directory >= 0 && Bytes.at(content, (int) directory, 'P', 'K', 1, 2)) {
                    return true;
                }
            }
            end = previous(content, end, from);
        }
        return false;
    }

    private static int previous(byte[] content, int before, int from) {
        for (int i = before - 1; i >= from; i--) {
            if (Bytes.at(content, i, END_OF_DIRECTORY)) {
                return i;
            }
        }
        return -1;
    }
}
