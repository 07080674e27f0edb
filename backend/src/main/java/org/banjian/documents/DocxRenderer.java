package org.banjian.documents;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Fills a docx template; it is the form that offices go on working with. */
@Component
class DocxRenderer {

    byte[] render(byte[] template, Map<String, ?> data, String title, ZonedDateTime at) {
        Map<String, Object> printed = new TemplateData(UnaryOperator.identity()).of(data);
        try (XWPFTemplate filled = XWPFTemplate.compile(
                        new ByteArrayInputStream(template), Configure.builder().build());
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14)) {
            filled.render(printed);
            var properties = filled.getXWPFDocument().getProperties().getCoreProperties();
            properties.setTitle(title);
            properties.setCreator("Banjian");
            properties.setCreated(Optional.of(Date.from(at.toInstant())));
            filled.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
