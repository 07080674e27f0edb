package org.banjian.packs;

import java.util.List;
import java.util.SortedMap;
import org.banjian.packs.internal.PackLocation;
import org.banjian.packs.internal.SharedDataLint;
import org.springframework.stereotype.Component;

/** The product's own packs and what they share 事项包来源. */
@Component
public class SharedFiles {

    private final PackLocation location;

    SharedFiles(PackLocation location) {
        this.location = location;
    }

    /** The shared sub-procedures, by path below {@code common/}. */
    public SortedMap<String, byte[]> common() {
        return location.common();
    }

    /** The packs that this product brings, unchecked. */
    public List<PackSource> packs() {
        return location.packs();
    }

    /** What is wrong with data files that belong to no pack. */
    public List<LintFinding> lint() {
        return SharedDataLint.of(location);
    }
}
