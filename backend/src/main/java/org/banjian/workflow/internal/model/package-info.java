/**
 * What diagrams, tables and expressions of a pack may contain 模型词汇表. The linter, the engine's parser and the evaluation all ask
 * the same classes, so that nothing is checked by one and let through by another.
 */
@NullMarked
package org.banjian.workflow.internal.model;

import org.jspecify.annotations.NullMarked;
