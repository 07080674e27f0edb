package org.banjian.packs;

import org.banjian.packs.internal.PackBuilder;
import org.banjian.packs.internal.PackFiles;

/** Reads files that were linted before, such as a stored bundle 读取事项包. */
public final class PackReader {

    private PackReader() {}

    public static Pack read(PackSource source) {
        return new PackBuilder(new PackFiles(source)).build();
    }
}
