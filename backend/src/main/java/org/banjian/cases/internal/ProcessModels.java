package org.banjian.cases.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banjian.packs.Pack;
import org.springframework.stereotype.Component;

/** The diagrams of the packs, each read once. */
@Component
class ProcessModels {

    private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();

    ProcessModel of(Pack pack) {
        return read.computeIfAbsent(pack.hash(), hash -> new ProcessModel(pack));
    }
}
