package org.banjian.materials.inspection;

/** One entry of an archive as its directory declares it. */
record ArchiveEntry(
        String path,
        int flags,
        int method,
        long crc,
        long packed,
        long unpacked,
        long externalAttributes,
        long headerAt) {

    boolean encrypted() {
        return (flags & 1) != 0;
    }

    boolean symbolicLink() {
        return (externalAttributes >>> 16 & 0xF000) == 0xA000;
    }

    boolean folder() {
        return path.endsWith("/");
    }

    boolean leavesFolder() {
        String p = path.replace('\\', '/');
        return p.startsWith("/")
                || p.matches("(?s)^[A-Za-z]:.*")
                || ("/" + p + "/").contains("/../")
                || p.indexOf('\0') >= 0;
    }
}
