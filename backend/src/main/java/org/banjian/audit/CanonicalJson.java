package org.banjian.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON in one form only: members sorted, no blanks, plain decimals; so that equal content has an equal hash. */
@Component
class CanonicalJson {

    private final JsonMapper mapper;

    CanonicalJson(JsonMapper mapper) {
        this.mapper = mapper.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    String write(@Nullable Object value) {
        return mapper.writeValueAsString(value);
    }

    <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    Map<String, Object> readObject(String json) {
        return mapper.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}
