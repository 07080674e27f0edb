package org.banjian.rosters.sheet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Finds one custom property of a document. */
final class CustomProperty extends DefaultHandler {

    private final String name;
    private @Nullable StringBuilder value;
    private boolean inside;

    CustomProperty(String name) {
        this.name = name;
    }

    Optional<String> value() {
        return Optional.ofNullable(value).map(text -> text.toString().strip());
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (local.equals("property") && name.equals(attributes.getValue("name"))) {
            inside = true;
            value = new StringBuilder();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inside && value != null) {
            value.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("property")) {
            inside = false;
        }
    }
}
