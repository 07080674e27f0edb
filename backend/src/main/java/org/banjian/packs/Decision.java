package org.banjian.packs;

import java.util.List;

/** A decision table 决策表 of a pack. */
public record Decision(
        String id,
        String name,
        String path,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Rule> rules) {

    /** A column: the fact it asks or the output it gives, and its FEEL type. */
    public record Column(String name, String type) {}

    /** A row; {@code row} counts from 1. */
    public record Rule(String id, int row, int line, String description, List<String> clauses) {}
}
