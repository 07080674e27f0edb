package org.banjian.rosters.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** An xlsx file 表格文件 opened for reading row by row. Nothing of it is evaluated, fetched or kept. */
public final class SheetFile implements AutoCloseable {

    /** Lines above the list and the heading itself. */
    public static final int HEADING_ROWS = 20;

    private final OPCPackage file;
    private final SheetLimits limits;
    private final XSSFReader reader;
    private final List<String> sheets = new ArrayList<>();
    private final SharedTexts shared = new SharedTexts();
    private long unpacked;

    private SheetFile(OPCPackage file, SheetLimits limits) throws IOException, OpenXML4JException {
        this.file = file;
        this.limits = limits;
        this.reader = new XSSFReader(file);
        var names = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (names.hasNext()) {
            names.next().close();
            sheets.add(names.getSheetName());
        }
        try (InputStream texts = reader.getSharedStringsData()) {
            if (texts != null) {
                parse(texts, shared);
            }
        }
    }

    /** Refuses with a code and a remedy what is no plain xlsx file or is larger than the limits. */
    public static SheetFile open(Path path, SheetLimits limits) {
        SheetArchive.check(path, limits);
        OPCPackage file = null;
        try {
            file = OPCPackage.open(path.toFile(), PackageAccess.READ);
            return new SheetFile(file, limits);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException unreadable) {
            revert(file);
            throw SheetRefusals.damaged();
        } catch (RuntimeException refused) {
            revert(file);
            throw refused;
        }
    }

    private static void revert(@Nullable OPCPackage file) {
        if (file != null) {
            file.revert();
        }
    }

    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    /** Custom property of the file, such as the version of the template that it was made from. */
    public Optional<String> property(String name) {
        var part = file.getPartsByContentType("application/vnd.openxmlformats-officedocument.custom-properties+xml");
        if (part.isEmpty()) {
            return Optional.empty();
        }
        var found = new CustomProperty(name);
        try (InputStream stream = part.get(0).getInputStream()) {
            parse(stream, found);
        } catch (IOException unreadable) {
            throw SheetRefusals.damaged();
        }
        return found.value();
    }

    /** Gives rows that are not blank, in order, until the taker has enough. */
    public void read(int sheet, Rows taker) {
        var streams = sheetStreams();
        for (int i = 0; streams.hasNext(); i++) {
            try (InputStream stream = streams.next()) {
                if (i == sheet) {
                    parse(stream, new SheetRows(shared, limits, taker::row));
                    return;
                }
            } catch (SheetRows.Enough enough) {
                return;
            } catch (IOException | POIXMLException unreadable) {
                throw SheetRefusals.damaged();
            }
        }
    }

    private java.util.Iterator<InputStream> sheetStreams() {
        try {
            return reader.getSheetsData();
        } catch (IOException | OpenXML4JException unreadable) {
            throw SheetRefusals.damaged();
        }
    }

    /** Takes a row; the list is only good during the call. */
    @FunctionalInterface
    public interface Rows {
        /** @return false to read no further */
        boolean row(int rowNo, List<Cell> cells);
    }

    private void parse(InputStream stream, ContentHandler handler) throws IOException {
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            xml.setContentHandler(handler);
            xml.setErrorHandler(new DefaultHandler()); // throws, and says nothing to the log
            xml.parse(new InputSource(new Counted(stream)));
        } catch (SAXException | ParserConfigurationException unreadable) {
            throw SheetRefusals.damaged();
        }
    }

    @Override
    public void close() {
        file.revert();
    }

    /** What a part really unpacks to counts, whatever its directory says. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int size) throws IOException {
            int many = super.read(into, from, size);
            count(Math.max(many, 0));
            return many;
        }

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > limits.unpackedBytes()) {
                throw SheetRefusals.tooLarge(limits.unpackedBytes());
            }
        }
    }
}
