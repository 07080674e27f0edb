package org.banjian.workflow.internal.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads a model file without fetching or expanding anything, within bounds of size, depth and number of elements. */
final class ModelReader extends DefaultHandler2 {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    static final int MAX_DEPTH = 60;
    static final int MAX_ELEMENTS = 3_000;
    /** Tables have many small cells. */
    static final int MAX_TABLE_ELEMENTS = 150_000;

    private final int maxElements;
    private @Nullable Locator locator;
    private @Nullable XmlElement root;
    private @Nullable XmlElement current;
    private int depth;
    private int elements;
    private int line = 1;
    private int column = 1;

    private ModelReader(int maxElements) {
        this.maxElements = maxElements;
    }

    static XmlElement read(byte[] content, int maxElements) throws Unreadable {
        if (content.length > MAX_BYTES) {
            throw new Unreadable("MODEL_TOO_LARGE", "文件有 " + content.length + " 字节，超过 2 MB 的上限。", 0, 0);
        }
        ModelReader reader = new ModelReader(maxElements);
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", reader);
            parser.parse(new InputSource(new ByteArrayInputStream(content)), reader);
        } catch (Stop stop) {
            throw stop.reason;
        } catch (SAXParseException e) {
            throw new Unreadable("MODEL_NOT_XML", "文件不是格式正确的 XML。", e.getLineNumber(), e.getColumnNumber());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new Unreadable("MODEL_NOT_XML", "文件不是格式正确的 XML。", 0, 0);
        }
        if (reader.root == null) {
            throw new Unreadable("MODEL_NOT_XML", "文件不是格式正确的 XML。", 0, 0);
        }
        return reader.root;
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
        mark();
        throw new Stop(new Unreadable("MODEL_DOCTYPE", "不允许 DOCTYPE 和实体声明。", line, column));
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        elements++;
        depth++;
        if (depth > MAX_DEPTH) {
            throw new Stop(new Unreadable("MODEL_TOO_LARGE", "元素嵌套超过 " + MAX_DEPTH + " 层。", line, column));
        }
        if (elements > maxElements) {
            throw new Stop(new Unreadable("MODEL_TOO_LARGE", "元素超过 " + maxElements + " 个。", line, column));
        }
        var element = new XmlElement(XmlNames.of(uri, localName), current, line, column);
        for (int i = 0; i < attributes.getLength(); i++) {
            element.attributes()
                    .put(
                            XmlNames.ofAttribute(attributes.getURI(i), attributes.getLocalName(i)),
                            attributes.getValue(i));
        }
        if (root == null) {
            root = element;
        }
        current = element;
        mark();
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        depth--;
        if (current != null) {
            current = current.parent();
        }
        mark();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (current != null) {
            current.append(characters, start, length);
        }
        mark();
        column = Math.max(1, column - 1); // the parser has read the next tag's < already
    }

    @Override
    public void comment(char[] characters, int start, int length) {
        mark();
    }

    @Override
    public void processingInstruction(String target, String data) {
        mark();
    }

    /** The parser tells where an event ends, which is where the next tag begins. */
    private void mark() {
        if (locator != null) {
            line = locator.getLineNumber();
            column = locator.getColumnNumber();
        }
    }

    /** Why a file cannot be read, and where. */
    @SuppressWarnings("serial")
    static final class Unreadable extends Exception {
        final String code;
        final String sentence;
        final int line;
        final int column;

        Unreadable(String code, String sentence, int line, int column) {
            super(code + " " + sentence);
            this.code = code;
            this.sentence = sentence;
            this.line = line;
            this.column = column;
        }
    }

    @SuppressWarnings("serial")
    private static final class Stop extends SAXException {
        final Unreadable reason;

        Stop(Unreadable reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
