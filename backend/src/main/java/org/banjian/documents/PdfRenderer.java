package org.banjian.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Fills a page template and makes a PDF of it, in which every character can be searched and copied. */
@Component
class PdfRenderer {

    static final String DEMO_SEAL = "演示印章";

    private static final String FONTS =
            "<style>* { font-family: 'Banjian Sans', 'Banjian Sans Rare' !important; }\n.seal object { display: block; width: 40mm; height: 40mm; }</style></head>";
    private static final String SEAL = "<div class=\"seal\"></div>";
    private static final String SEAL_OBJECT = "<div class=\"seal\"><object type=\"application/x-seal\"></object></div>";

    private final PrintFonts fonts;
    private final String sealMark;
    private final Mustache.Compiler mustache = Mustache.compiler()
            .withEscaper(com.samskivert.mustache.Escapers.HTML)
            .defaultValue("")
            .emptyStringIsFalse(true);

    PdfRenderer(PrintFonts fonts, Environment environment) {
        XRLog.setLoggingEnabled(false); // it would tell every font and page on the console
        this.fonts = fonts;
        this.sealMark = environment.acceptsProfiles(Profiles.of("demo | sandbox")) ? DEMO_SEAL : "";
    }

    byte[] render(String template, Map<String, ?> data, String title, @Nullable String sealOffice, ZonedDateTime at) {
        SortedSet<Integer> unprintable = new TreeSet<>();
        Map<String, Object> printed = new TemplateData(text -> printable(text, unprintable)).of(data);
        String page = mustache.compile(template)
                .execute(printed)
                .replace("</head>", FONTS)
                .replace(SEAL, sealOffice == null ? "" : SEAL_OBJECT)
                .replace("</body>", footnote(unprintable) + "</body>");
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16)) {
            var builder = new PdfRendererBuilder();
            builder.withHtmlContent(page, null);
            builder.useUriResolver((base, uri) -> null);
            font(builder, fonts.regular(), "Banjian Sans", 400);
            font(builder, fonts.bold(), "Banjian Sans", 700);
            font(builder, fonts.rare(), "Banjian Sans Rare", 400);
            if (sealOffice != null) {
                var drawers = new DefaultObjectDrawerFactory();
                drawers.registerDrawer("application/x-seal", new SealPainter(fonts, sealOffice, sealMark));
                builder.useObjectDrawerFactory(drawers);
            }
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                try (PDDocument document = renderer.getPdfDocument()) {
                    describe(document, title, page, at);
                    document.save(out);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of the machine and nothing random: the same document at the same legal time gives the same bytes. */
    private static void describe(PDDocument document, String title, String page, ZonedDateTime at) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Banjian");
        information.setCreationDate(GregorianCalendar.from(at));
        document.setDocumentInformation(information);
        document.setDocumentId((long) page.hashCode());
    }

    private static void font(PdfRendererBuilder builder, byte[] font, String family, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
    }

    private String printable(String text, SortedSet<Integer> unprintable) {
        if (text.codePoints().allMatch(fonts::prints)) {
            return text;
        }
        StringBuilder printed = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (fonts.prints(codePoint)) {
                printed.appendCodePoint(codePoint);
            } else {
                unprintable.add(codePoint);
                printed.append(PrintFonts.PLACEHOLDER);
            }
        });
        return printed.toString();
    }

    private static String footnote(SortedSet<Integer> unprintable) {
        if (unprintable.isEmpty()) {
            return "";
        }
        String codes = unprintable.stream().map("U+%04X"::formatted).collect(Collectors.joining("、"));
        return "<p style=\"font-size: 8pt; margin-top: 6pt\">注：“〓”处的字（" + codes
                + "）不在打印字库中，以平台中的电子数据和同名 docx 文书为准。</p>";
    }
}
