package org.banjian.testing;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables of a module and of those below it, for tests that start without the engine. */
public final class ModuleMigrations {

    private ModuleMigrations() {}

    public static FlywayMigrationStrategy only(String... scripts) {
        return flyway -> {
            ResourceDatabasePopulator tables = new ResourceDatabasePopulator();
            for (String script : scripts) {
                tables.addScript(new ClassPathResource("db/migration/" + script));
            }
            tables.execute(flyway.getConfiguration().getDataSource());
        };
    }
}
