package org.banjian.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first sheet of a short xlsx list 表格 row by row, within fixed limits, without running anything in it: numbers come plain, dates
 * as {@code 2022-05-10}, formulas as their text.
 */
public final class SheetReader {

    private static final int LARGEST = 2_000_000;
    private static final long LARGEST_UNPACKED = 20_000_000;
    private static final int MOST_ENTRIES = 100;
    private static final int MOST_ROWS = 5000;
    private static final int MOST_COLUMNS = 50;

    private SheetReader() {}

    /** One row with its number in the sheet, from 1, and its cells by the title of the column. */
    public record Row(int number, Map<String, String> cells) {
        public String cell(String title) {
            return cells.getOrDefault(title, "").strip();
        }
    }

    /** The rows under the first row that holds all the titles; blank rows are left out. 422 when the file or a column is missing. */
    public static List<Row> read(byte[] xlsx, List<String> titles) {
        refuseBombs(xlsx);
        Collector collector = new Collector(titles);
        try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(xlsx))) {
            XSSFReader reader = new XSSFReader(archive);
            var strings = new ReadOnlySharedStringsTable(archive);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(
                    new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, collector, new PlainCells(), true));
            var sheets = reader.getSheetsData();
            if (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    parser.parse(new InputSource(sheet));
                }
            }
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | IOException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException unreadable) {
            throw damaged();
        }
        return collector.result();
    }

    private static void refuseBombs(byte[] xlsx) {
        if (xlsx.length == 0) {
            throw Refusal.unprocessable("FILE_EMPTY", "文件为空，没有导入。请选择填写好的 xlsx 表格。", null);
        }
        if (xlsx.length > LARGEST) {
            throw new Refusal(413, "FILE_TOO_LARGE", "表格超过 2 MB，没有导入。请分批导入。", null, List.of(), Map.of());
        }
        if (xlsx.length < 4 || xlsx[0] != 'P' || xlsx[1] != 'K') {
            throw Refusal.unprocessable("FILE_TYPE_MISMATCH", "文件不是 xlsx 表格，没有导入。请在表格软件中另存为 xlsx 后重新选择。", null);
        }
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw Refusal.unprocessable("ARCHIVE_TOO_MANY_ENTRIES", "表格内部的文件过多，没有导入。请使用导出的表格填写。", null);
                }
                if (entry.getName().toLowerCase(java.util.Locale.ROOT).contains("vbaproject")) {
                    throw Refusal.unprocessable("FILE_MACRO", "表格含有宏，没有导入。请另存为不含宏的 xlsx。", null);
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw Refusal.unprocessable("ARCHIVE_TOO_LARGE", "表格展开后超过 20 MB，没有导入。请分批导入。", null);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw damaged();
        }
    }

    private static Refusal damaged() {
        return Refusal.unprocessable("FILE_DAMAGED", "表格不能读取（可能已损坏或设有密码），没有导入。请重新另存为 xlsx 后再试。", null);
    }

    /** Numbers without grouping, dates in one form. */
    private static final class PlainCells extends DataFormatter {
        @Override
        public String formatRawCellContents(double value, int formatIndex, @Nullable String formatString) {
            if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime time = DateUtil.getLocalDateTime(value);
                return time.toLocalDate().toString();
            }
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    private static final class Collector implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<String> titles;
        private final List<Row> rows = new ArrayList<>();
        private final Map<Integer, String> current = new LinkedHashMap<>();
        private @Nullable Map<Integer, String> head;

        Collector(List<String> titles) {
            this.titles = titles;
        }

        @Override
        public void startRow(int rowNum) {
            current.clear();
        }

        @Override
        public void cell(@Nullable String reference, String value, @Nullable XSSFComment comment) {
            int column = reference == null ? current.size() : new CellReference(reference).getCol();
            if (column < MOST_COLUMNS && value != null && !value.isBlank()) {
                current.put(column, value.strip());
            }
        }

        @Override
        public void endRow(int rowNum) {
            if (current.isEmpty()) {
                return;
            }
            Map<Integer, String> columns = head;
            if (columns == null) {
                if (current.values().containsAll(titles)) {
                    head = new LinkedHashMap<>(current);
                }
                return;
            }
            if (rows.size() >= MOST_ROWS) {
                throw Refusal.unprocessable("SHEET_TOO_LONG", "表格超过 " + MOST_ROWS + " 行，没有导入。请分批导入。", null);
            }
            Map<String, String> cells = new LinkedHashMap<>();
            columns.forEach((column, title) -> {
                String value = current.get(column);
                if (value != null) {
                    cells.put(title, value);
                }
            });
            if (!cells.isEmpty()) {
                rows.add(new Row(rowNum + 1, cells));
            }
        }

        List<Row> result() {
            if (head == null) {
                throw Refusal.unprocessable(
                        "SHEET_COLUMN_MISSING", "表格中没有找到表头“" + String.join("、", titles) + "”，没有导入。请使用系统导出的表格填写。", null);
            }
            return rows;
        }
    }
}
