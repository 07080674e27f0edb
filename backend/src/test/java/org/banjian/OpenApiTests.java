package org.banjian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banjian.testing.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API that the front end's types are generated from ({@code frontend/openapi.json}) is what the
 * running backend says. After a change of the API copy {@code target/openapi.json} there and run {@code npm run api}.
 */
@SpringBootTest(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.paths-to-match=/api/**",
            "springdoc.default-produces-media-type=application/json"
        })
class OpenApiTests {

    private static final Path CHECKED_IN = Path.of("../frontend/openapi.json");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Values that answers carry as one string. */
    private static final Set<String> WRITTEN_AS_TEXT =
            Set.of("CaseNo", "ClauseId", "CreditCode", "MaskedText", "Money", "RegionCode");

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        TestDatabases.h2().register(registry);
        registry.add("banjian.data", () -> data.toString());
    }

    @Autowired
    WebApplicationContext context;

    @Test
    void theCheckedInDescriptionIsTheRunningOne() throws Exception {
        String answer = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(get("/v3/api-docs"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        ObjectNode api = (ObjectNode) JSON.readTree(answer);
        api.remove("servers");
        ((ObjectNode) api.path("info")).put("title", "Banjian").put("version", "1");
        sayWhatMayBeNull((ObjectNode) api.path("components").path("schemas"));
        String now = JSON.writeValueAsString(JSON.treeToValue(api, TreeMap.class)) + "\n";
        Files.writeString(Path.of("target/openapi.json"), now);

        assertThat(api.path("paths").size()).isGreaterThan(30);
        assertThat(JSON.readTree(Files.readString(CHECKED_IN)))
                .as("frontend/openapi.json differs from the running API: copy backend/target/openapi.json over it, "
                        + "run `npm run api` in frontend/ and mend what no longer type-checks")
                .isEqualTo(JSON.readTree(now));
    }

    /** Every component of a record is always in the answer; one marked @Nullable may be null. */
    private static void sayWhatMayBeNull(ObjectNode schemas) throws IOException {
        Map<String, Class<?>> records = new HashMap<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.banjian")) {
            if (found.isRecord()) {
                records.put(found.getSimpleName(), found.reflect());
            }
        }
        for (Map.Entry<String, JsonNode> entry : schemas.properties()) {
            Class<?> type = records.get(entry.getKey());
            if (type == null) {
                continue;
            }
            ObjectNode schema = (ObjectNode) entry.getValue();
            if (WRITTEN_AS_TEXT.contains(entry.getKey())) {
                schema.removeAll();
                schema.put("type", "string");
                continue;
            }
            ArrayNode required = schema.putArray("required");
            for (RecordComponent component : type.getRecordComponents()) {
                JsonNode property = schema.path("properties").path(component.getName());
                if (property.isMissingNode()) {
                    continue;
                }
                required.add(component.getName());
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    ((ObjectNode) schema.path("properties")).set(component.getName(), orNull((ObjectNode) property));
                }
            }
        }
    }

    private static ObjectNode orNull(ObjectNode property) {
        if (property.path("type").isString()) {
            ArrayNode types =
                    JSON.createArrayNode().add(property.path("type").asString()).add("null");
            property.set("type", types);
            return property;
        }
        ObjectNode either = JSON.createObjectNode();
        ArrayNode any = either.putArray("anyOf");
        any.add(property);
        any.addObject().put("type", "null");
        return either;
    }
}
