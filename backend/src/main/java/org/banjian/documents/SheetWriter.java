package org.banjian.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a list as xlsx 表格; texts stay texts, so that nothing typed by anybody runs as a formula in the reader's program. */
public final class SheetWriter {

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
    private static final int CHARACTER = 256;

    private SheetWriter() {}

    /** Rows of texts and amounts; null leaves a cell empty. */
    public static byte[] write(
            String sheetName,
            String heading,
            List<String> titles,
            List<? extends List<? extends @Nullable Object>> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle bold = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            CellStyle quoted = workbook.createCellStyle();
            quoted.cloneStyleFrom(text);
            quoted.setQuotePrefixed(true);
            CellStyle amount = workbook.createCellStyle();
            amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            XSSFSheet sheet = workbook.createSheet(sheetName);
            cell(sheet.createRow(0).createCell(0), heading, bold, quoted);
            var head = sheet.createRow(1);
            for (int column = 0; column < titles.size(); column++) {
                cell(head.createCell(column), titles.get(column), bold, quoted);
                sheet.setColumnWidth(column, Math.max(14, titles.get(column).length() * 3) * CHARACTER);
            }
            int number = 2;
            for (List<?> values : rows) {
                var row = sheet.createRow(number++);
                for (int column = 0; column < values.size(); column++) {
                    Object value = values.get(column);
                    if (value instanceof BigDecimal decimal) {
                        Cell cell = row.createCell(column);
                        cell.setCellValue(decimal.doubleValue());
                        cell.setCellStyle(amount);
                    } else if (value != null) {
                        cell(row.createCell(column), value.toString(), text, quoted);
                        int wide = Math.min(60, value.toString().length() * 2 + 2) * CHARACTER;
                        sheet.setColumnWidth(column, Math.max(sheet.getColumnWidth(column), wide));
                    }
                }
            }
            sheet.createFreezePane(0, 2);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void cell(Cell cell, String value, CellStyle style, CellStyle quoted) {
        boolean dangerous = !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0;
        cell.setCellValue(value);
        cell.setCellStyle(dangerous ? quoted : style);
    }
}
