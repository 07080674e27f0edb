package org.banjian.cases.spi;

import java.util.Map;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** Adds one top-level name to the data that expressions see 案情数据, such as {@code materials}. */
public interface FactContext {

    String name();

    /** @param own the data without any addition; {@code subject} is the id of what is asked about within the case, or null */
    @Nullable
    Object value(CaseNo caseNo, Pack pack, Map<String, @Nullable Object> own);
}
