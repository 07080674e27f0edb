package org.banjian.rosters.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of one sheet, each given away as soon as it is read. */
final class SheetRows extends DefaultHandler {

    private final SharedTexts shared;
    private final SheetLimits limits;
    private final RowSink sink;
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private int rowNo;
    private int given;
    private int column;
    private String type = "";
    private boolean hasFormula;
    private boolean inValue;
    private boolean inFormula;
    private int phonetic;

    /** Takes rows that are not blank, in order; the list is only good during the call. */
    @FunctionalInterface
    interface RowSink {
        /** @return false to read no further */
        boolean row(int rowNo, List<Cell> cells);
    }

    /** Ends the reading early. */
    @SuppressWarnings("serial") // never leaves the reader
    static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }

    SheetRows(SharedTexts shared, SheetLimits limits, RowSink sink) {
        this.shared = shared;
        this.limits = limits;
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                rowNo = number(attributes.getValue("r"), rowNo + 1);
                cells.clear();
                column = -1;
            }
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null ? column + 1 : columnOf(place);
                String declared = attributes.getValue("t");
                type = declared == null ? "n" : declared;
                text.setLength(0);
                formula.setLength(0);
                hasFormula = false;
            }
            case "f" -> {
                hasFormula = true;
                inFormula = true;
            }
            case "rPh" -> phonetic++;
            case "v", "t" -> inValue = phonetic == 0;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int size) {
        if (inValue) {
            text.append(characters, start, size);
        } else if (inFormula) {
            formula.append(characters, start, size);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "f" -> inFormula = false;
            case "rPh" -> phonetic--;
            case "v", "t" -> inValue = false;
            case "c" -> cell();
            case "row" -> row();
            default -> {}
        }
    }

    private void cell() {
        Cell cell = hasFormula ? new Cell(Cell.Kind.FORMULA, formula.toString()) : plain();
        if (cell.blank()) {
            return;
        }
        if (column < 0 || column >= limits.columns()) {
            throw SheetRefusals.of(
                    "ROSTER_TOO_WIDE", "第 " + rowNo + " 行的内容超出了 " + limits.columns() + " 列的上限。请使用下载的模板，删除名单以外的列后重新上传。");
        }
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, cell);
    }

    private Cell plain() {
        String value = text.toString();
        return switch (type) {
            case "s" -> Cell.text(value.isBlank() ? "" : shared.get(number(value, -1)));
            case "inlineStr", "str" -> Cell.text(value);
            case "b" -> value.isBlank() ? Cell.BLANK : new Cell(Cell.Kind.BOOLEAN, value);
            case "e" -> new Cell(Cell.Kind.ERROR, value);
            case "d" -> Cell.text(value);
            default -> value.isBlank() ? Cell.BLANK : new Cell(Cell.Kind.NUMBER, value.strip());
        };
    }

    private void row() {
        if (cells.isEmpty()) {
            return;
        }
        // the heading and a few lines above it come on top of the rows that are counted
        if (++given > limits.rows() + SheetFile.HEADING_ROWS) {
            throw SheetRefusals.tooManyRows(limits.rows());
        }
        if (!sink.row(rowNo, cells)) {
            throw new Enough();
        }
    }

    private static int columnOf(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && i < 3; i++) {
            char c = place.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    private static int number(@Nullable String digits, int otherwise) {
        if (digits == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw SheetRefusals.damaged();
        }
    }
}
