package org.banjian.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banjian.packs.internal.PackLint;
import org.banjian.packs.spi.BlockCatalogue;
import org.banjian.packs.spi.ModelChecks;
import org.banjian.packs.spi.PanelCatalogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks a pack as a closed world 事项包检查: what it does not know is a fault, and all faults are reported at once. */
@Component
public class PackLinter {

    private final ObjectProvider<ModelChecks> models;
    private final ObjectProvider<BlockCatalogue> blocks;
    private final ObjectProvider<PanelCatalogue> panels;

    PackLinter(
            ObjectProvider<ModelChecks> models,
            ObjectProvider<BlockCatalogue> blocks,
            ObjectProvider<PanelCatalogue> panels) {
        this.panels = panels;
        this.models = models;
        this.blocks = blocks;
    }

    /** A pack and what is wrong with it; {@code pack} is there exactly if nothing is. */
    public record Linted(PackSource source, Optional<Pack> pack, List<LintFinding> findings) {}

    public Linted lint(PackSource source) {
        return PackLint.of(
                source,
                models.getObject(),
                Map.<String, Set<String>>copyOf(blocks.getObject().blocks()),
                panels.stream().flatMap(known -> known.panels().stream()).collect(Collectors.toSet()));
    }
}
