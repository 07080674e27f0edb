package org.banjian.workflow.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banjian.packs.spi.BlockCatalogue;
import org.banjian.workflow.blocks.Block;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The only beans that expressions may name: facts, deadlines, decide and the blocks 积木 that modules offer. */
@Component
class NamedBeans implements BlockCatalogue {

    static final String DECIDE = "decide";

    private final ObjectProvider<Block> offered;
    private final ObjectProvider<DecideDelegate> decide;
    private final Map<String, ExpressionBean> beans;
    private volatile @Nullable Map<String, Block> blocks;

    NamedBeans(
            ObjectProvider<Block> offered,
            ObjectProvider<DecideDelegate> decide,
            FactsBean facts,
            DeadlinesBean deadlines) {
        this.offered = offered;
        this.decide = decide;
        this.beans = Map.of("facts", facts, "deadlines", deadlines);
    }

    @Override
    public Map<String, Set<String>> blocks() {
        Map<String, Set<String>> inputs = new TreeMap<>();
        byName().forEach((name, block) -> inputs.put(name, Set.copyOf(block.inputs())));
        return inputs;
    }

    Set<String> blockNames() {
        return byName().keySet();
    }

    Set<String> delegates() {
        Set<String> names = new TreeSet<>(blockNames());
        names.add(DECIDE);
        return names;
    }

    /** What a name in an expression stands for; null if it is none of ours. */
    @Nullable
    Object named(String name) {
        if (name.equals(DECIDE)) {
            return decide.getObject();
        }
        ExpressionBean bean = beans.get(name);
        if (bean != null) {
            return bean;
        }
        Block block = byName().get(name);
        return block == null ? null : (JavaDelegate) execution -> BlockCalls.run(block, execution);
    }

    /** Resolved late: blocks belong to modules that use this one. */
    private Map<String, Block> byName() {
        Map<String, Block> known = blocks;
        if (known == null) {
            known = new TreeMap<>();
            for (Block block : offered) {
                if (known.put(block.name(), block) != null
                        || List.of(DECIDE, "facts", "deadlines").contains(block.name())) {
                    throw new IllegalStateException("Two blocks have the name " + block.name());
                }
            }
            blocks = known;
        }
        return known;
    }

    /** A bean whose methods are called by name, without reflection. */
    interface ExpressionBean {
        @Nullable
        Object call(String method, List<Object> arguments);
    }
}
