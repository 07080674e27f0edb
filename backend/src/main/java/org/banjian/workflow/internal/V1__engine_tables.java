package org.banjian.workflow.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts in its jar. Those for MySQL say {@code utf8}, which there means three bytes and rejects
 * names such as 张𫖮; here they become {@code utf8mb4}.
 */
@Component
class V1__engine_tables extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        String database = product.equals("H2") ? "h2" : "mysql";
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(),
                    new ByteArrayResource(script(database, part).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String script(String database, String part) throws IOException {
        return new ClassPathResource(
                        "org/camunda/bpm/engine/db/create/activiti." + database + ".create." + part + ".sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?i)CHARACTER SET utf8 COLLATE utf8_bin", "CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
                .replaceAll("(?i)CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
    }
}
