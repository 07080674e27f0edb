package org.banjian.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banjian.shared.RegionCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Names of regions 行政区划名称 (GB/T 2260), shared by the packs; a code without a name is shown as it is. */
@Component
public class RegionNames {

    private final Map<String, String> names = new ConcurrentHashMap<>();

    RegionNames(@Value("${banjian.regions:classpath:processes/common/regions.csv}") Resource table) {
        if (table.exists()) {
            try {
                table.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split(",", 2))
                        .filter(cells -> cells.length == 2)
                        .forEach(cells -> names.put(cells[0].strip(), cells[1].strip()));
            } catch (IOException notRead) {
                throw new UncheckedIOException(notRead);
            }
        }
    }

    public String name(RegionCode region) {
        return names.getOrDefault(region.value(), region.value());
    }
}
