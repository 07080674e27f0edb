package org.banjian.registers;

/** A column that a kind of register asks for beside key and validity 名录栏目. */
public record RegisterColumn(String id, String label, Type type, boolean required) {

    public enum Type {
        text,
        date,
        number,
        code
    }
}
