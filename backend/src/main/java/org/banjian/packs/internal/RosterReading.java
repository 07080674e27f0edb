package org.banjian.packs.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banjian.packs.RosterTemplate;
import org.banjian.packs.RosterTemplate.Column;
import org.banjian.packs.RosterTemplate.Severity;
import org.banjian.packs.RosterTemplate.Type;
import org.jspecify.annotations.Nullable;

/** Reads {@code rosters.yaml} of a pack that was linted. */
public final class RosterReading {

    static final String FILE = "rosters.yaml";

    private static final Map<String, Type> TYPES = Map.of(
            "text", Type.TEXT,
            "idNumber", Type.ID_NUMBER,
            "integer", Type.INTEGER,
            "decimal", Type.DECIMAL,
            "date", Type.DATE,
            "enum", Type.ENUM);

    private RosterReading() {}

    public static Optional<RosterTemplate> of(Map<String, byte[]> files) {
        byte[] content = files.get(FILE);
        return content == null
                ? Optional.empty()
                : new YamlParser(FILE, new Findings())
                        .parse(content).list().stream().findFirst().map(RosterReading::template);
    }

    private static RosterTemplate template(DataNode roster) {
        var columns =
                roster.get("columns").list().stream().map(RosterReading::column).toList();
        return new RosterTemplate(
                roster.get("id").text(),
                roster.get("name").text(),
                roster.get("clause").text(),
                columns,
                version(columns.toString()));
    }

    private static Column column(DataNode column) {
        var values = new LinkedHashMap<String, String>();
        column.get("values").map().forEach((code, word) -> values.put(code, word.text()));
        return new Column(
                column.get("id").text(),
                column.get("title").text(),
                TYPES.getOrDefault(column.get("type").text(), Type.TEXT),
                required(column.get("required")),
                values,
                column.get("unique").isTrue(),
                column.get("severity").text().equals("warn") ? Severity.WARN : Severity.ERROR,
                column.textOf("code").orElse(null),
                column.textOf("clause").orElse(null),
                column.textOf("max").map(Integer::valueOf).orElse(null),
                column.textOf("example").orElse(null),
                column.get("type").text().equals("idNumber")
                        ? "idNumber"
                        : column.textOf("personal").orElse(null));
    }

    private static @Nullable String required(DataNode required) {
        return required.text().isEmpty() || required.text().equals("false") ? null : required.text();
    }

    private static String version(String columns) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(columns.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
