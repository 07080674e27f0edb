package org.banjian.cases.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the tables keep it: decimals stay decimals, dates are ISO texts. */
@Component
class CaseJson {

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<LinkedHashMap<String, Object>>> LIST = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    String write(@Nullable Object value) {
        return mapper.writeValueAsString(value);
    }

    Map<String, Object> map(String json) {
        return mapper.readValue(json, MAP);
    }

    Map<String, Object> map(byte[] json) {
        return mapper.readValue(json, MAP);
    }

    List<LinkedHashMap<String, Object>> list(String json) {
        return mapper.readValue(json, LIST);
    }
}
