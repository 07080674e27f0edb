package org.banjian.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = EngineTestContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "banjian.engine.job-executor=false")
@ContextConfiguration(initializers = EngineTestContext.OnMySql.class)
@DirtiesContext
class EngineOnMySqlTests extends EngineDatabaseTests {

    @Override
    String indexView() {
        return "statistics";
    }

    @Test
    void everyTableOfTheEngineIsFourByteUtf8() {
        assertThat(jdbc.sql(
                                """
                                select table_name from information_schema.columns
                                where table_schema = database() and upper(table_name) like 'ACT\\_%'
                                and character_set_name is not null and character_set_name <> 'utf8mb4'""")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql(
                                """
                                select count(*) from information_schema.tables
                                where table_schema = database() and upper(table_name) like 'ACT\\_%'
                                and table_collation = 'utf8mb4_bin'""")
                        .query(Integer.class)
                        .single())
                .isEqualTo(49);
    }
}
