package org.banjian.workflow.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banjian.packs.LintFinding;
import org.banjian.packs.spi.ModelFile;
import org.banjian.workflow.spi.FeelFunction;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The checks of models: all findings at once, each with its place. */
@NullUnmarked
class ModelLintTests {

    /** The blocks that the diagrams of the packs call; the real catalogue is asked by the lint of each pack. */
    private static final Set<String> BLOCKS = Set.of(
            "note",
            "requestCorrection",
            "refuse",
            "issueDocument",
            "closeCase",
            "openPublicNotice",
            "closePublicNotice",
            "correctPublicNotice",
            "applyExamination",
            "archiveCase",
            "openClasses",
            "closeClasses",
            "exportRoster",
            "assessBenefits",
            "reserveBenefits",
            "releaseBenefits",
            "payBenefits",
            "instructTransfer",
            "instructPayment");

    private final ModelLint lint =
            new ModelLint(new FeelRules(), new StaticListableBeanFactory().getBeanProvider(FeelFunction.class));

    static Stream<Path> modelsOfThePacks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../processes"))) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .filter(file -> !file.toString().contains("target"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modelsOfThePacks")
    void theModelsOfThePacksAreWithinTheVocabulary(Path file) throws IOException {
        assertThat(lint.check(file.toString(), Files.readAllBytes(file), BLOCKS))
                .isEmpty();
    }

    private List<LintFinding> review(String what, String by) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/workflow/review.bpmn"));
        assertThat(text).contains(what);
        return lint.check("bpmn/review.bpmn", text.replace(what, by).getBytes(StandardCharsets.UTF_8), BLOCKS);
    }

    @Test
    void aFindingNamesLineAndColumnOfTheElement() throws IOException {
        List<LintFinding> findings = review("camunda:formKey=\"opinion\"", "camunda:assignee=\"me\"");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(16);
            assertThat(finding.column()).isEqualTo(5);
            assertThat(finding.message()).contains("review_task").contains("camunda:assignee");
        });
    }

    @Test
    void allFindingsComeAtOnce() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/workflow/review.bpmn"))
                .replace("${note}", "${unknown}")
                .replace("${decide}", "${note}")
                .replace("camunda:formKey=\"opinion\"", "camunda:dueDate=\"P5D\"")
                .replace("== 'REJECT'", "== 'REJECT' and true.toString()");
        assertThat(lint.check("x.bpmn", text.getBytes(StandardCharsets.UTF_8), BLOCKS))
                .extracting(LintFinding::code)
                .containsExactlyInAnyOrder(
                        "MODEL_DELEGATE_UNKNOWN",
                        "MODEL_DELEGATE_UNKNOWN",
                        "MODEL_ATTRIBUTE_FORBIDDEN",
                        "MODEL_EXPRESSION_FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "isExecutable=\"true\"|isExecutable=\"false\"",
                "<bpmn:startEvent id=\"start\">|<bpmn:startEvent id=\"second\" /><bpmn:startEvent id=\"start\">",
                "id=\"f3\" sourceRef=\"check\" targetRef=\"review_task\"|id=\"f3\" sourceRef=\"check\" targetRef=\"nowhere\"",
                "id=\"f3\" sourceRef=\"check\" targetRef=\"review_task\"|id=\"f3\" sourceRef=\"check\" targetRef=\"end_filed\"",
                "camunda:calledElementBinding=\"deployment\"|camunda:calledElementBinding=\"latest\"",
                "${facts.caseNo(execution)}|${facts.text('x', execution)}",
                "id=\"f_issued\" sourceRef=\"issue\" targetRef=\"end_filed\"|id=\"f_issued\" sourceRef=\"issue\" targetRef=\"issue\"",
            })
    void theShapeIsJudged(String what, String by) throws IOException {
        assertThat(review(what, by)).extracting(LintFinding::code).contains("MODEL_STRUCTURE");
    }

    @Test
    void textOfPeopleIsTextEvenIfItLooksLikeMarkup() throws IOException {
        assertThat(review("说明", "<![CDATA[<script>alert(1)</script>]]>")).isEmpty();
    }

    @Test
    void whatIsNoXmlOrTooMuchIsToldSo() {
        assertThat(lint.check("a.bpmn", "no xml".getBytes(StandardCharsets.UTF_8), BLOCKS))
                .extracting(LintFinding::code)
                .containsExactly("MODEL_NOT_XML");
        assertThat(lint.check("a.dmn", new byte[0], BLOCKS))
                .extracting(LintFinding::code)
                .containsExactly("MODEL_NOT_XML");
        assertThat(lint.check("a.bpmn", new byte[3_000_000], BLOCKS))
                .extracting(LintFinding::code)
                .containsExactly("MODEL_TOO_LARGE");
        assertThat(lint.check("a.bpmn", "<a>".repeat(5_000).getBytes(StandardCharsets.UTF_8), BLOCKS))
                .extracting(LintFinding::code)
                .containsExactly("MODEL_TOO_LARGE");
        assertThat(lint.check("a.groovy", new byte[0], BLOCKS))
                .extracting(LintFinding::code)
                .containsExactly("FILE_TYPE_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.9|1500元|RULE_CELL_TYPE",
                "0.9|1,500|RULE_CELL_TYPE",
                "0.9|\"1500\"|RULE_CELL_TYPE",
                "0.9|-1500|RULE_CELL_TYPE",
                "\"reject\"|12|RULE_CELL_TYPE",
                "&lt; 20|\"20\"|RULE_CELL_TYPE",
                "&lt; 20|for x in 1..2 return x|RULE_EXPRESSION_FORBIDDEN",
                "&lt; 20|date(\"2021-01-01\")|RULE_EXPRESSION_FORBIDDEN",
                "COLLECT|RULE ORDER|RULE_HIT_POLICY",
                "hitPolicy=|aggregation=\"SUM\" hitPolicy=|RULE_HIT_POLICY",
                "<text>hours</text>|<text>hours * 2</text>|RULE_EXPRESSION_FORBIDDEN",
                "typeRef=\"boolean\"|typeRef=\"any\"|RULE_CELL_TYPE",
                "<inputEntry id=\"c12\"><text>-</text></inputEntry>||MODEL_STRUCTURE",
            })
    void cellsAndPoliciesOfTablesAreJudged(String what, String by, String code) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/workflow/review-findings.dmn"));
        assertThat(text).contains(what);
        byte[] changed = text.replace(what, by == null ? "" : by).getBytes(StandardCharsets.UTF_8);
        assertThat(lint.check("dmn/x.dmn", changed, BLOCKS))
                .extracting(LintFinding::code)
                .contains(code);
    }

    @Test
    void feelOfAPackIsJudgedWithoutADeployment() {
        assertThat(lint.checkFeel("plan.hours >= 20")).isEmpty();
        assertThat(lint.checkFeel("every x in y satisfies x"))
                .singleElement()
                .asString()
                .contains("every");
        assertThat(new ModelFile("a.bpmn", new byte[0]).text()).isEmpty();
    }
}
