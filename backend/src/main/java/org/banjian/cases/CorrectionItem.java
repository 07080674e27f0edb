package org.banjian.cases;

/** One item that the applicant is asked to correct 补正事项: a field or a material, and the demand. */
public record CorrectionItem(ItemKind kind, String ref, String label, String demand) {

    /** What is to be corrected; {@code ref} is {@code formId.field}, or {@code materialId} or {@code materialId#subjectKey}. */
    public enum ItemKind {
        FIELD,
        MATERIAL
    }
}
