package org.banjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banjian.packs.PackSource;
import org.banjian.packs.SharedFiles;
import org.banjian.rehearsal.RehearsalReport;
import org.banjian.rehearsal.Sandbox;
import org.banjian.testing.TestDatabases;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every pack on the class path passes its own rehearsal, on H2 and on MySQL: the way that authors use. */
class ScenarioTests {

    @TestFactory
    Stream<DynamicNode> onH2() {
        return rehearsals(TestDatabases.h2());
    }

    @TestFactory
    Stream<DynamicNode> onMySql() {
        return rehearsals(TestDatabases.mysql());
    }

    private static Stream<DynamicNode> rehearsals(TestDatabases.TestDatabase database) {
        var settings = Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
        try (var sandbox = Sandbox.boot(Banjian.class, settings)) {
            List<PackSource> packs = sandbox.bean(SharedFiles.class).packs();
            assertThat(packs).as("packs on the class path").isNotEmpty();
            return packs.stream().map(sandbox.rehearsal()::rehearse).toList().stream()
                    .map(ScenarioTests::tests);
        }
    }

    private static DynamicNode tests(RehearsalReport report) {
        var whole = DynamicTest.dynamicTest("passes", () -> {
            assertThat(report.problem()).isNull();
            assertThat(report.findings()).isEmpty();
            assertThat(report.rows()).isNotEmpty();
            assertThat(report.scenarios()).isNotEmpty();
            assertThat(report.passed()).isTrue();
        });
        var reached = report.coverage().stream()
                .map(coverage -> DynamicTest.dynamicTest("every " + coverage.what(), () -> assertThat(coverage.missed())
                        .isEmpty()));
        var rows = report.rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.file() + ":" + row.line() + " " + row.name(),
                        () -> assertThat(row.fault()).isNull()));
        var scenarios = report.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.file() + ":" + scenario.line() + " " + scenario.name(),
                        () -> assertThat(scenario.faults()).isEmpty()));
        return DynamicContainer.dynamicContainer(
                report.folder(),
                Stream.of(Stream.of(whole), reached, rows, scenarios).flatMap(it -> it));
    }
}
