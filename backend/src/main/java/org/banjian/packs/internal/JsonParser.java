package org.banjian.packs.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON of a form without losing the lines. */
final class JsonParser {

    private final String file;
    private final Findings findings;

    JsonParser(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    DataNode parse(byte[] content) {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), content)) {
            if (parser.nextToken() == null) {
                findings.add(file, 0, 0, "FILE_EMPTY", "文件是空的。", null, "写入内容，或删除这个文件。");
                return DataNode.missing(file);
            }
            return node(parser);
        } catch (JacksonException e) {
            var place = e.getLocation();
            findings.add(
                    file,
                    place == null ? 0 : place.getLineNr(),
                    place == null ? 0 : place.getColumnNr(),
                    "FORM_NOT_JSON",
                    "不是合法的 JSON。",
                    null,
                    "用表单编辑器重新导出，或检查这一行的逗号和引号。");
            return DataNode.missing(file);
        }
    }

    private DataNode node(tools.jackson.core.JsonParser parser) {
        var place = parser.currentTokenLocation();
        return at(place, value(parser, parser.currentToken()));
    }

    private DataNode at(TokenStreamLocation place, @Nullable Object value) {
        int line = place.getLineNr();
        int column = place.getColumnNr();
        return new DataNode(file, line, column, line, column, value);
    }

    private @Nullable Object value(tools.jackson.core.JsonParser parser, JsonToken token) {
        switch (token) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, DataNode>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var key = parser.currentName();
                    var place = parser.currentTokenLocation();
                    parser.nextToken();
                    map.put(key, node(parser).under(place.getLineNr(), place.getColumnNr()));
                }
                return map;
            }
            case START_ARRAY -> {
                var list = new ArrayList<DataNode>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(node(parser));
                }
                return list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return parser.getDecimalValue();
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return token == JsonToken.VALUE_TRUE;
            }
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                return parser.getString();
            }
        }
    }
}
