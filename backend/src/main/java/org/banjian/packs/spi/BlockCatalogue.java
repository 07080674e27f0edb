package org.banjian.packs.spi;

import java.util.Map;
import java.util.Set;

/** The closed vocabulary of blocks 构件 that a diagram may call, with the inputs of each. */
public interface BlockCatalogue {

    /** Block name → names of its inputs. */
    Map<String, Set<String>> blocks();
}
