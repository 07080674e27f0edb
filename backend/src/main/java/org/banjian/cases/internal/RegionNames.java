package org.banjian.cases.internal;

import org.banjian.shared.RegionCode;
import org.springframework.stereotype.Component;

/** Names of regions 行政区划名称. */
@Component
class RegionNames {

    String name(RegionCode region) {
        return region.value();
    }
}
