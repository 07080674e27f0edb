package org.banjian.packs.spi;

import java.nio.charset.StandardCharsets;

/** A diagram or a table; {@code path} is relative to the pack, or begins with {@code common/}. */
public record ModelFile(String path, byte[] content) {

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
