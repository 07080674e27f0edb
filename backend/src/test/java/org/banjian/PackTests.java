package org.banjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.banjian.packs.PackLinter;
import org.banjian.packs.PackReader;
import org.banjian.packs.SharedFiles;
import org.banjian.packs.internal.ClauseSheets;
import org.banjian.rehearsal.RehearsalCommand;
import org.banjian.rehearsal.RehearsalReport;
import org.banjian.rehearsal.Sandbox;
import org.banjian.testing.PackCopy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The packs of this product are without fault, and a copy of one that somebody spoilt fails with the right text. */
class PackTests {

    private static final String PACK = "chaoyang-hardship-enterprise";
    private static Sandbox sandbox;
    private static int copies;

    @TempDir
    Path folder;

    @BeforeAll
    static void boot() {
        sandbox = Sandbox.boot(Banjian.class, Map.of());
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    /** A copy of its own version, because a version once released never changes. */
    private PackCopy copy() {
        copies++;
        return PackCopy.of(PACK, folder)
                .replace("pack.yaml", "version: '2021.3.0'", "version: '9.0." + copies + "'")
                .keepScenarios("cyqy-eligibility.feature"::equals);
    }

    private static RehearsalReport rehearse(PackCopy copy) {
        return sandbox.rehearsal().rehearse(copy.source());
    }

    @Test
    void everyPackAndAllSharedDataAreWithoutFinding() {
        var shared = sandbox.bean(SharedFiles.class);
        assertThat(shared.packs()).isNotEmpty();
        for (var pack : shared.packs()) {
            assertThat(sandbox.bean(PackLinter.class).lint(pack).findings())
                    .as(pack.folder())
                    .isEmpty();
        }
        assertThat(shared.lint()).isEmpty();
    }

    @Test
    void everySentenceOfAPolicyNamesWhereItIsRealisedAndWhatProvesIt() {
        for (var source : sandbox.bean(SharedFiles.class).packs()) {
            var sheet = ClauseSheets.of(PackReader.read(source));
            assertThat(sheet.sentences()).isNotEmpty().allSatisfy(line -> {
                if (line.information() == null && line.later() == null) {
                    assertThat(line.places()).as(line.id()).isNotEmpty().allSatisfy(place -> assertThat(place.name())
                            .as(line.id() + " " + place.id())
                            .isNotEqualTo(place.id()));
                    assertThat(line.proofs()).as(line.id()).isNotEmpty();
                }
            });
        }
    }

    @Test
    void aCopyWithoutCommonBesideItTakesTheProductsOwn() throws IOException {
        var copy = copy();
        FileSystemUtils.deleteRecursively(copy.folder().resolveSibling("common"));
        assertThat(copy.source().hasCommon()).isFalse();
        assertThat(rehearse(copy)).satisfies(report -> {
            assertThat(report.findings()).isEmpty();
            assertThat(report.rows()).allSatisfy(row -> assertThat(row.fault()).isNull());
            assertThat(report.scenarios())
                    .allSatisfy(it -> assertThat(it.faults()).isEmpty());
            assertThat(report.passed()).isTrue();
        });
    }

    @Test
    void oneWrongAmountFailsAndNamesTheRow() {
        var copy = copy().replace("dmn/cyqy-subsidy-rate.dmn", "<text>1250</text>", "<text>1260</text>");
        var report = rehearse(copy);
        assertThat(report.passed()).isFalse();
        assertThat(report.rows())
                .filteredOn(row -> row.fault() != null)
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.file()).isEqualTo("dmn/cyqy-subsidy-rate.cases.csv");
                    assertThat(row.line()).isPositive();
                    assertThat(row.clause()).startsWith("CYQY-3-1-a");
                    assertThat(row.fault()).contains("amount=", "1260").contains("命中第 2 行");
                });
    }

    @Test
    void aMisspeltKeyIsNamedWithFileAndLine() {
        var copy = copy().replace("pack.yaml", "legalBasis:", "legalBases:");
        var report = rehearse(copy);
        assertThat(report.passed()).isFalse();
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("pack.yaml");
            assertThat(finding.line()).isEqualTo(copy.line("pack.yaml", "legalBases:"));
            assertThat(finding.code()).isEqualTo("KEY_UNKNOWN");
            assertThat(finding.remedy()).contains("legalBasis");
        });
        assertThat(report.rows()).isEmpty();
    }

    @Test
    void aScenarioThatNamesAClauseItNeverReachesFails() {
        var copy = copy().write(
                        "scenarios/cyqy-astray.feature",
                        """
                # language: zh-CN
                功能: 标错条款
                  @CYQY-1-4-c
                  场景: 不在名单内的企业
                    假如 现在是 "2021-08-02 09:00"
                    当 "某企业" 申请办理本事项
                    那么 被拒绝，代码 "NOT_IN_DIFFICULTY"，依据 "CYQY-0-purpose"
                """);
        var report = rehearse(copy);
        assertThat(report.passed()).isFalse();
        assertThat(report.scenarios())
                .filteredOn(it -> !it.faults().isEmpty())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.name()).isEqualTo("不在名单内的企业");
                    assertThat(it.line()).isEqualTo(4);
                    assertThat(it.faults()).singleElement().asString().contains("@CYQY-1-4-c", "没有走到", "element:");
                });
    }

    @Test
    void anUnknownStepAndAnUnexpectedRefusalFail() {
        var copy = copy().write(
                        "scenarios/cyqy-astray.feature",
                        """
                # language: zh-CN
                功能: 写错步骤
                  场景: 没有这样的步骤
                    当 天上掉下文书
                  场景: 没有预料到的拒绝
                    假如 现在是 "2021-08-02 09:00"
                    当 "某企业" 申请办理本事项
                """);
        assertThat(rehearse(copy).scenarios())
                .filteredOn(it -> !it.faults().isEmpty())
                .extracting(it -> it.faults().toString())
                .satisfiesExactly(
                        undefined -> assertThat(undefined).contains("第 4 行", "没有这样的步骤"),
                        refused -> assertThat(refused).contains("没有预料到的拒绝 NOT_IN_DIFFICULTY"));
    }

    @Test
    void theSameVersionWithOtherContentIsNotRehearsed() {
        var copy = copy();
        assertThat(rehearse(copy).problem()).isNull();
        copy.replace("README.md", "#", "# ");
        assertThat(rehearse(copy).problem()).contains("已经发布过", "换一个版本号");
    }

    @Test
    void stepsNameNoRegion() {
        var out = new ByteArrayOutputStream();
        var command = new RehearsalCommand(Banjian.class, Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(command.run(List.of("--steps"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSizeGreaterThan(20)
                .noneMatch(step -> step.matches(".*\\p{IsHan}{2,}(省|市|自治区|自治州|区|县).*"));
    }

    @Test
    void thePathMustExist() {
        var out = new ByteArrayOutputStream();
        var command = new RehearsalCommand(Banjian.class, Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(command.run(List.of("no/such/folder"))).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("no/such/folder", "用法");
        assertThat(Files.exists(Path.of("no"))).isFalse();
    }
}
