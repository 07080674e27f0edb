package org.banjian.packs.spi;

import java.util.Set;

/** The closed vocabulary of panels 办理面板 that a user task may name. */
public interface PanelCatalogue {

    Set<String> panels();
}
