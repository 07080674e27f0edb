package org.banjian.materials.inspection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files made for tests, good ones and hostile ones. */
public final class Samples {

    private Samples() {}

    public static byte[] pdf() {
        return pdf(document -> {});
    }

    static byte[] encryptedPdf() {
        return pdf(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    static byte[] scriptedPdf() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    static byte[] launchingPdf() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    /** The script stands in a packed object stream under an escaped name. */
    static byte[] hiddenScriptPdf() {
        byte[] packed = deflated("1 0 << /S /J#61vaScript /J#53 (app.alert(1)) >>");
        return join(
                ascii("%PDF-1.7\n5 0 obj\n<< /Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode /Length "
                        + packed.length + " >>\nstream\n"),
                packed,
                ascii("\nendstream\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"));
    }

    static byte[] formPdf() {
        return ascii("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /AcroForm << /XFA 2 0 R >> >>\nendobj\n"
                + "trailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");
    }

    /** The forbidden names stand in picture data only. */
    static byte[] pdfWithHarmlessBytes() {
        return ascii("%PDF-1.4\n1 0 obj\n<< /Length 30 >>\nstream\n..../JS../XFA../Launch ..\nendstream\nendobj\n"
                + "trailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");
    }

    public static byte[] png() {
        return picture("png");
    }

    public static byte[] jpeg() {
        return picture("jpg");
    }

    static byte[] hugePng() {
        byte[] small = png();
        byte[] head = Arrays.copyOfRange(small, 12, 29);
        for (int i : new int[] {4, 8}) {
            head[i + 2] = (byte) 0xEA;
            head[i + 3] = 0x60;
        }
        System.arraycopy(head, 0, small, 12, head.length);
        CRC32 crc = new CRC32();
        crc.update(head);
        for (int i = 0; i < 4; i++) {
            small[29 + i] = (byte) (crc.getValue() >>> 24 - 8 * i);
        }
        return small;
    }

    static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("培训计划");
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] xlsx() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("花名册").createRow(0).createCell(0).setCellValue("张𫖮");
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] xlsxWith(String path, String text) {
        Map<String, byte[]> parts = sheet();
        parts.put(path, text.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static byte[] ofd() {
        return zip(Map.of("OFD.xml", ascii("<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>")));
    }

    static byte[] bomb() {
        Map<String, byte[]> parts = sheet();
        byte[] zeros = new byte[30 << 20];
        for (int i = 0; i < 8; i++) {
            parts.put("xl/media/" + i + ".bin", zeros);
        }
        return zip(parts);
    }

    /** The directory declares fewer bytes than come out. */
    static byte[] lyingBomb() {
        byte[] archive = zip(withPart("xl/media/0.bin", new byte[1 << 20]));
        int directory = Bytes.lastIndexOf(archive, ascii("xl/media/0.bin"), 0) - 46;
        archive[directory + 24] = 100;
        archive[directory + 25] = 0;
        archive[directory + 26] = 0;
        archive[directory + 27] = 0;
        return archive;
    }

    static byte[] crowded() {
        Map<String, byte[]> parts = sheet();
        for (int i = 0; i < 6_000; i++) {
            parts.put("xl/x" + i, new byte[0]);
        }
        return zip(parts);
    }

    static byte[] duplicateEntries() {
        byte[] archive = zip(withPart("xl/sheet2.xml", ascii("<a/>")));
        byte[] from = ascii("xl/sheet2.xml");
        byte[] to = ascii("xl/sheet1.xml");
        for (int at = Bytes.indexOf(archive, from, 0); at >= 0; at = Bytes.indexOf(archive, from, at)) {
            System.arraycopy(to, 0, archive, at, to.length);
        }
        return archive;
    }

    static byte[] symbolicLink() {
        byte[] archive = zip(withPart("xl/link", ascii("/etc/passwd")));
        int directory = Bytes.lastIndexOf(archive, ascii("xl/link"), 0) - 46;
        archive[directory + 40] = (byte) 0xFF;
        archive[directory + 41] = (byte) 0xA1;
        return archive;
    }

    static byte[] oldOffice(boolean encrypted) {
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        return join(head, new byte[504], encrypted ? Bytes.utf16("EncryptedPackage") : new byte[32]);
    }

    static byte[] executable() {
        byte[] program = new byte[600];
        new Random(1).nextBytes(program);
        program[0] = 'M';
        program[1] = 'Z';
        return program;
    }

    static byte[] first(byte[] whole, double part) {
        return Arrays.copyOf(whole, (int) (whole.length * part));
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try (var out = new ByteArrayOutputStream();
                var archive = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue());
                archive.closeEntry();
            }
            archive.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> withPart(String path, byte[] content) {
        Map<String, byte[]> parts = sheet();
        parts.put("xl/sheet1.xml", ascii("<a/>"));
        parts.put(path, content);
        return parts;
    }

    private static Map<String, byte[]> sheet() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", ascii("<Types/>"));
        parts.put("xl/workbook.xml", ascii("<workbook/>"));
        return parts;
    }

    private interface Edit {
        void apply(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Edit edit) {
        try (PDDocument document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            edit.apply(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] picture(String format) {
        BufferedImage picture = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        Random colours = new Random(7);
        for (int x = 0; x < 120; x++) {
            for (int y = 0; y < 90; y++) {
                picture.setRGB(x, y, colours.nextInt(0xFFFFFF));
            }
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] deflated(String text) {
        Deflater deflater = new Deflater();
        deflater.setInput(ascii(text));
        deflater.finish();
        byte[] packed = new byte[500];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
