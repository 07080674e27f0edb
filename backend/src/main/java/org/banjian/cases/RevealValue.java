package org.banjian.cases;

import jakarta.validation.constraints.NotNull;

/**
 * Asks for one masked value in full 查看完整号码.
 *
 * @param path {@code formId.field}; inside a list the number of the row from 0: {@code formId.list.0.field}; of a person on
 *     the roster {@code @roster.rowId.column}, of an objection {@code @objection.id.contact}
 * @param reason why it is needed; goes into the audit trail
 */
public record RevealValue(@NotNull String path, @NotNull String reason) {}
