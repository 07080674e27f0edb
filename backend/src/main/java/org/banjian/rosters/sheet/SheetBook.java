package org.banjian.rosters.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes an xlsx file row by row. Every cell is a text cell: nothing that a person typed can become a formula. */
public final class SheetBook implements AutoCloseable {

    private static final int WINDOW = 100;
    private static final int LONGEST_TEXT = 32_767;

    private final SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
    private final CellStyle plain = style(false, false);
    private final CellStyle heading = style(true, false);
    private final CellStyle marked = style(false, true);
    private SXSSFSheet sheet;
    private int next;

    public SheetBook(String firstSheet) {
        book.setCompressTempFiles(true);
        sheet = book.createSheet(firstSheet);
    }

    private CellStyle style(boolean head, boolean mark) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(mark);
        if (head) {
            Font font = book.createFont();
            font.setBold(true);
            style.setFont(font);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.THIN);
        }
        if (mark) {
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    public void sheet(String name) {
        sheet = book.createSheet(name);
        next = 0;
    }

    /** Widths in characters. */
    public void heading(List<String> titles, List<Integer> widths) {
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, Math.min(widths.get(i), 100) * 256);
            sheet.setDefaultColumnStyle(i, plain);
        }
        write(titles, heading, List.of());
        sheet.createFreezePane(0, 1);
    }

    public void row(List<String> texts) {
        write(texts, plain, List.of());
    }

    /** Cells at the given places stand out. */
    public void row(List<String> texts, List<Integer> stressed) {
        write(texts, plain, stressed);
    }

    private void write(List<String> texts, CellStyle style, List<Integer> stressed) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean stress = stressed.contains(i);
            if (!text.isEmpty() || stress) {
                var cell = row.createCell(i);
                cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
                cell.setCellStyle(stress ? marked : style);
            }
        }
    }

    /** Lets a cell of a column be chosen from a list. */
    public void choices(int column, List<String> words, int rows) {
        var validation = sheet.getDataValidationHelper();
        var list = validation.createValidation(
                validation.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(1, rows, column, column));
        list.setShowErrorBox(true);
        sheet.addValidationData(list);
    }

    public void property(String name, String value) {
        book.getXSSFWorkbook().getProperties().getCustomProperties().addProperty(name, value);
    }

    public void writeTo(OutputStream out) {
        try {
            book.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Also removes what was laid aside on disk. */
    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException nothingLeft) {
            throw new UncheckedIOException(nothingLeft);
        }
    }
}
