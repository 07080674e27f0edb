package org.banjian.rosters;

import java.util.List;

/**
 * Notes that the originals of labour contracts were compared 劳动合同原件核对.
 *
 * @param rowIds the persons; empty with {@code all}
 */
public record CheckContracts(List<String> rowIds, boolean all, boolean checked) {}
