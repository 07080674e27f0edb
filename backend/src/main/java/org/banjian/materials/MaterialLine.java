package org.banjian.materials;

import org.banjian.packs.Material;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * A line of the checklist 清单项 as the case's data ask for it.
 *
 * @param key tells lines of one material apart; empty for a material that is asked for once
 * @param subject how the row of the list is called, null for a material that is asked for once
 */
record MaterialLine(CaseNo caseNo, Material material, String key, @Nullable String subject, boolean required) {

    /** How corrections name this line. */
    String ref() {
        return key.isEmpty() ? material.id() : material.id() + "#" + key;
    }

    String label() {
        return subject == null ? material.name() : material.name() + "（" + subject + "）";
    }
}
