package org.banjian.packs.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which values the input cells of one column of a decision table let through 单元格取值, on a common grid: the numbers that the column mentions,
 * the open stretches between and beyond them, the texts that it mentions and every other text, true, false and null.
 *
 * <p>Decidable are {@code -}, numbers, texts, {@code true}, {@code false}, {@code null}, comparisons with a number, intervals of numbers,
 * lists of these, and {@code not(…)} around one of these. Anything else (names, calls, arithmetic, dates) is not, and {@link #of} says so by
 * an empty answer.
 */
final class CellValues {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(" + NUMBER + ")");
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[(\\]])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\])\\[])");
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");

    static final String NULL = "null";
    private static final String OTHER_TEXT = "\u0000other";

    private final List<String> grid = new ArrayList<>();
    private final List<BigDecimal> bounds;
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param cells every cell of the column */
    CellValues(List<String> cells, String type) {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        Set<String> texts = new LinkedHashSet<>();
        boolean nulls = false;
        for (String cell : cells) {
            for (String part : parts(unwrapped(cell))) {
                Matcher comparison = COMPARISON.matcher(part);
                Matcher interval = INTERVAL.matcher(part);
                if (comparison.matches()) {
                    numbers.add(new BigDecimal(comparison.group(2)).stripTrailingZeros());
                } else if (interval.matches()) {
                    numbers.add(new BigDecimal(interval.group(2)).stripTrailingZeros());
                    numbers.add(new BigDecimal(interval.group(3)).stripTrailingZeros());
                } else if (part.matches(NUMBER)) {
                    numbers.add(new BigDecimal(part).stripTrailingZeros());
                } else if (TEXT.matcher(part).matches()) {
                    texts.add(part);
                }
                nulls |= part.equals(NULL);
            }
        }
        bounds = List.copyOf(numbers);
        if (type.equals("boolean")) {
            grid.addAll(List.of("true", "false"));
        } else if (type.equals("string")) {
            grid.addAll(texts);
            grid.add(OTHER_TEXT);
        } else {
            for (int i = 0; i < bounds.size(); i++) {
                grid.add(stretch(i));
                grid.add(bounds.get(i).toPlainString());
            }
            grid.add(stretch(bounds.size()));
        }
        grid.add(NULL);
        mark(cells, type, texts, nulls);
    }

    /**
     * What a table must have an answer for: the values that it mentions; for numbers also the stretches between them (where the column
     * only lists single numbers: only a number left out of a row of whole numbers), and the stretch beyond the last where some cell reaches it; null only where some cell mentions it.
     */
    private void mark(List<String> cells, String type, Set<String> texts, boolean nulls) {
        if (type.equals("boolean")) {
            asked.addAll(List.of("true", "false"));
        } else if (type.equals("string")) {
            asked.addAll(texts);
        } else {
            bounds.forEach(bound -> asked.add(bound.toPlainString()));
            boolean listed = cells.stream()
                    .flatMap(cell -> parts(unwrapped(cell)).stream())
                    .noneMatch(part -> COMPARISON.matcher(part).matches()
                            || INTERVAL.matcher(part).matches());
            for (int i = 1; i < bounds.size() && listed; i++) {
                if (followingIntegers() && leap(i).compareTo(BigDecimal.ONE) > 0) {
                    asked.add(stretch(i));
                }
            }
            for (int i = 0; i <= bounds.size() && !listed; i++) {
                String stretch = stretch(i);
                boolean beyond = i == 0 || i == bounds.size();
                boolean reached = cells.stream().filter(cell -> !any(cell)).anyMatch(cell -> of(cell).filter(
                                values -> values.contains(stretch))
                        .isPresent());
                if (!beyond || reached) {
                    asked.add(stretch);
                }
            }
        }
        if (nulls) {
            asked.add(NULL);
        }
        if (asked.isEmpty()) {
            asked.add(grid.get(0)); // a column that nobody asks
        }
    }

    /** Levels and the like: a list of whole numbers of which some follow each other leaves none out. */
    private boolean followingIntegers() {
        boolean follow = false;
        for (int i = 1; i < bounds.size(); i++) {
            follow |= leap(i).compareTo(BigDecimal.ONE) == 0;
        }
        return follow && bounds.stream().allMatch(bound -> bound.scale() <= 0);
    }

    private BigDecimal leap(int i) {
        return bounds.get(i).subtract(bounds.get(i - 1));
    }

    Set<String> asked() {
        return asked;
    }

    /** The part of the grid that the cell lets through; empty when that cannot be decided. */
    Optional<Set<String>> of(String cell) {
        if (any(cell)) {
            return Optional.of(new LinkedHashSet<>(grid));
        }
        boolean not = cell.strip().startsWith("not(");
        Set<String> through = new LinkedHashSet<>();
        for (String part : parts(unwrapped(cell))) {
            Set<String> values = part(part);
            if (values == null) {
                return Optional.empty();
            }
            through.addAll(values);
        }
        if (not) {
            Set<String> rest = new LinkedHashSet<>(grid);
            rest.removeAll(through);
            return Optional.of(rest);
        }
        return Optional.of(through);
    }

    private @Nullable Set<String> part(String part) {
        Matcher comparison = COMPARISON.matcher(part);
        if (comparison.matches()) {
            BigDecimal bound = new BigDecimal(comparison.group(2));
            String how = comparison.group(1);
            return how.startsWith("<")
                    ? between(null, false, bound, how.length() == 2)
                    : between(bound, how.length() == 2, null, false);
        }
        Matcher interval = INTERVAL.matcher(part);
        if (interval.matches()) {
            return between(
                    new BigDecimal(interval.group(2)),
                    interval.group(1).equals("["),
                    new BigDecimal(interval.group(3)),
                    interval.group(4).equals("]"));
        }
        String plain =
                part.matches(NUMBER) ? new BigDecimal(part).stripTrailingZeros().toPlainString() : part;
        return grid.contains(plain) ? Set.of(plain) : null;
    }

    private Set<String> between(@Nullable BigDecimal from, boolean fromIn, @Nullable BigDecimal to, boolean toIn) {
        Set<String> values = new LinkedHashSet<>();
        for (int i = 0; i <= bounds.size(); i++) {
            boolean afterFrom = from == null || (i > 0 && bounds.get(i - 1).compareTo(from) >= 0);
            boolean beforeTo = to == null || (i < bounds.size() && bounds.get(i).compareTo(to) <= 0);
            if (afterFrom && beforeTo) {
                values.add(stretch(i));
            }
        }
        for (BigDecimal bound : bounds) {
            int low = from == null ? 1 : bound.compareTo(from);
            int high = to == null ? -1 : bound.compareTo(to);
            if ((low > 0 || (low == 0 && fromIn)) && (high < 0 || (high == 0 && toIn))) {
                values.add(bound.toPlainString());
            }
        }
        return values;
    }

    /** The stretch before the i-th number, written so that people can read it. */
    private String stretch(int i) {
        if (bounds.isEmpty()) {
            return "任何数";
        }
        if (i == 0) {
            return "小于 " + bounds.get(0).toPlainString();
        }
        if (i == bounds.size()) {
            return "大于 " + bounds.get(i - 1).toPlainString();
        }
        return bounds.get(i - 1).toPlainString() + " 与 " + bounds.get(i).toPlainString() + " 之间";
    }

    /** A value of the grid as people read it. */
    static String said(String value) {
        return value.equals(OTHER_TEXT) ? "其他内容" : value.equals(NULL) ? "空" : value;
    }

    static boolean any(String cell) {
        return cell.isBlank() || cell.strip().equals("-");
    }

    private static String unwrapped(String cell) {
        String text = cell.strip();
        return text.startsWith("not(") && text.endsWith(")") ? text.substring(4, text.length() - 1) : text;
    }

    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            parts.add(part.strip());
        }
        return parts;
    }
}
