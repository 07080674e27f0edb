package org.banjian.benefits.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the tables keep it; decimals stay decimals. */
@Component
class BenefitJson {

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    /** What the ledger table found about a person. */
    record Finding(String code, boolean blocks, String clause, int row, String text) {}

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    Map<String, @Nullable Object> map(String json) {
        return mapper.readValue(json, MAP);
    }

    List<Finding> findings(String json) {
        return mapper.readValue(json, FINDINGS);
    }
}
