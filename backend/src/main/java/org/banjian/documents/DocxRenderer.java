package org.banjian.documents;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a docx template; it is the form that offices go on working with. The same data at the same time make the same bytes. */
@Component
class DocxRenderer {

    /** The first time that a zip can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final DocxSeal seal;

    DocxRenderer(DocxSeal seal) {
        this.seal = seal;
    }

    byte[] render(byte[] template, Map<String, ?> data, String title, @Nullable String sealOffice, ZonedDateTime at) {
        Map<String, Object> printed = new TemplateData(UnaryOperator.identity()).of(data);
        try (XWPFTemplate filled = XWPFTemplate.compile(
                        new ByteArrayInputStream(template), Configure.builder().build());
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14)) {
            filled.render(printed);
            if (sealOffice != null) {
                seal.put(filled.getXWPFDocument(), sealOffice);
            }
            var properties = filled.getXWPFDocument().getProperties().getCoreProperties();
            properties.setTitle(title);
            properties.setCreator("Banjian");
            properties.setCreated(Optional.of(Date.from(at.toInstant())));
            properties.setModified(Optional.of(Date.from(at.toInstant())));
            filled.write(out);
            return withoutTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withoutTimes(byte[] zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream write = new ZipOutputStream(out)) {
            for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(NO_TIME);
                write.putNextEntry(same);
                read.transferTo(write);
                write.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
