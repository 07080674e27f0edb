package org.banjian.cases;

/** A field or material that an officer may ask to correct 可补正事项. */
public record CorrectableItem(CorrectionItem.ItemKind kind, String ref, String label) {}
