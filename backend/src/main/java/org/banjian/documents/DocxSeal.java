package org.banjian.documents;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDrawing;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Puts the drawn seal 公章 of an office over the last line that is the office's name, as it is stamped on paper; else at the end. */
@Component
class DocxSeal {

    private static final int PIXELS = 480;
    private static final int SIZE = Units.toEMU(40 / 25.4 * 72);
    private static final int ABOVE = SIZE / 2;
    private static final String PLACE =
            """
            <wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0"
             distR="0" simplePos="0" relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">
            <wp:simplePos x="0" y="0"/>
            <wp:positionH relativeFrom="column"><wp:align>right</wp:align></wp:positionH>
            <wp:positionV relativeFrom="paragraph"><wp:posOffset>-%d</wp:posOffset></wp:positionV>
            <wp:extent cx="%d" cy="%d"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
            <wp:docPr id="1" name="seal" descr="公章"/><wp:cNvGraphicFramePr/></wp:anchor>
            """
                    .formatted(ABOVE, SIZE, SIZE);

    private final PrintFonts fonts;
    private final String mark;

    DocxSeal(PrintFonts fonts, Environment environment) {
        this.fonts = fonts;
        this.mark = environment.acceptsProfiles(Profiles.of("demo | sandbox")) ? PdfRenderer.DEMO_SEAL : "";
    }

    void put(XWPFDocument document, String office) throws IOException {
        XWPFRun run = line(document, office).createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(picture(office)), XWPFDocument.PICTURE_TYPE_PNG, "seal.png", SIZE, SIZE);
            CTDrawing drawing = run.getCTR().getDrawingArray(0);
            CTAnchor anchor = CTDrawing.Factory.parse(PLACE).getAnchorArray(0);
            anchor.setGraphic(drawing.getInlineArray(0).getGraphic());
            drawing.setAnchorArray(new CTAnchor[] {anchor});
            drawing.removeInline(0);
        } catch (InvalidFormatException | XmlException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static XWPFParagraph line(XWPFDocument document, String office) {
        List<XWPFParagraph> lines = new ArrayList<>();
        collect(document.getBodyElements(), lines);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).getText().strip().equals(office)) {
                return lines.get(i);
            }
        }
        return document.createParagraph();
    }

    private static void collect(List<IBodyElement> elements, List<XWPFParagraph> lines) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                lines.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> collect(cell.getBodyElements(), lines)));
            }
        }
    }

    private byte[] picture(String office) throws IOException {
        BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        new SealPainter(fonts, office, mark).paint(graphics, PIXELS);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
