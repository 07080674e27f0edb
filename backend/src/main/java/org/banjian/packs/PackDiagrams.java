package org.banjian.packs;

import java.util.List;
import org.banjian.packs.internal.Branches;

/** What can be asked of a pack's diagrams beyond their elements 流程图. */
public final class PackDiagrams {

    private PackDiagrams() {}

    /** Ids of the sequence flows that leave a gateway with more than one way out. */
    public static List<String> branches(Pack pack) {
        return Branches.of(pack);
    }
}
