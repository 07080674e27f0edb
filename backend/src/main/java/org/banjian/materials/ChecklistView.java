package org.banjian.materials;

import java.util.List;

/** The checklist 材料清单 of a case, and how many required lines have no file yet. */
public record ChecklistView(List<ChecklistItem> items, int missing) {}
