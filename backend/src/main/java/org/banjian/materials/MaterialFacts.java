package org.banjian.materials;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.cases.spi.FactContext;
import org.banjian.packs.Material;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What expressions may ask of materials 材料情况: for each material how many are required, present and missing. */
@Component
class MaterialFacts implements FactContext {

    private final MaterialLines lines;
    private final MaterialFiles files;

    MaterialFacts(MaterialLines lines, MaterialFiles files) {
        this.lines = lines;
        this.files = files;
    }

    @Override
    public String name() {
        return "materials";
    }

    @Override
    public Map<String, Map<String, Integer>> value(CaseNo caseNo, Pack pack, Map<String, @Nullable Object> own) {
        List<MaterialFile> uploaded = files.findByCaseNoOrderByUploadedAtAscIdAsc(caseNo.value());
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Material material : pack.materials()) {
            counts.put(material.id(), new int[3]);
        }
        for (MaterialLine line : lines.of(caseNo, pack, own)) {
            boolean present = uploaded.stream().anyMatch(file -> file.on(line) || file.keptFor(line));
            int[] count = counts.computeIfAbsent(line.material().id(), id -> new int[3]);
            count[0] += line.required() ? 1 : 0;
            count[1] += present ? 1 : 0;
            count[2] += line.required() && !present ? 1 : 0;
        }
        Map<String, Map<String, Integer>> value = new LinkedHashMap<>();
        counts.forEach(
                (id, count) -> value.put(id, Map.of("required", count[0], "present", count[1], "missing", count[2])));
        return value;
    }
}
