package org.banjian.rosters;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.banjian.shared.IdNumber;

/** Spreadsheets as offices send them, with people of an area that does not exist. */
public final class Sheets {

    public static final List<String> TITLES =
            List.of("序号", "姓名", "身份证号", "职工岗位", "培训类型", "等级", "职业资格证书或技能等级证书编号", "备注");

    private Sheets() {}

    /** The n-th person: 18 characters with the right check character. */
    public static String idNumber(int n) {
        String first17 = "9900" + "%02d".formatted(n / 1_000_000 % 90 + 10) + "19"
                + "%02d".formatted(60 + n / 1000 % 40) + "%02d".formatted(n / 40_000 % 12 + 1) + "15"
                + "%03d".formatted(n % 1000);
        return first17 + IdNumber.checkCharacter(first17);
    }

    public static List<Object> person(int n, String certificate) {
        return List.of(String.valueOf(n), "示员" + n, idNumber(n), "操作工", "", "", certificate, "");
    }

    public static Path file(Path folder, String name, List<List<Object>> rows) {
        return book(folder, name, book -> rows(book.createSheet("花名册"), TITLES, rows));
    }

    public static Path book(Path folder, String name, Consumer<SXSSFWorkbook> content) {
        Path file = folder.resolve(name);
        SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, true);
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A text that begins with {@code f:} is a formula, a number is a number. */
    public static void rows(SXSSFSheet sheet, List<String> titles, Iterable<List<Object>> rows) {
        int at = sheet.getLastRowNum() + 1;
        var head = sheet.createRow(at++);
        for (int i = 0; i < titles.size(); i++) {
            head.createCell(i).setCellValue(titles.get(i));
        }
        for (List<Object> row : rows) {
            var line = sheet.createRow(at++);
            for (int i = 0; i < row.size(); i++) {
                Object value = row.get(i);
                if (value instanceof Number number) {
                    line.createCell(i).setCellValue(number.doubleValue());
                } else if (value.toString().startsWith("f:")) {
                    line.createCell(i).setCellFormula(value.toString().substring(2));
                } else if (!value.toString().isEmpty()) {
                    line.createCell(i).setCellValue(value.toString());
                }
            }
        }
    }
}
