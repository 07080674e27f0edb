package org.banjian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabasesTest {

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void keepsRareCharacters(TestDatabases.Kind kind) throws Exception {
        try (var connection = TestDatabases.fresh(kind).connect();
                var statement = connection.createStatement()) {
            statement.execute("create table person (name varchar(20) not null)");
            statement.execute("insert into person values ('张𫖮'), ('𠮷野')");
            var names = statement.executeQuery("select name from person order by name");
            assertThat(names.next()).isTrue();
            assertThat(names.getString(1)).isIn("张𫖮", "𠮷野");
        }
    }
}
