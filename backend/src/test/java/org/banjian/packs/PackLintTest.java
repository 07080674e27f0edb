package org.banjian.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.banjian.packs.internal.PackLint;
import org.banjian.packs.spi.ModelChecks;
import org.banjian.packs.spi.ModelContext;
import org.banjian.packs.spi.ModelFile;
import org.banjian.testing.PackCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed world: each way to spoil a pack is found, at its place, in Chinese. */
class PackLintTest {

    private static final String PACK = "chaoyang-hardship-enterprise";
    private static final String BPMN = "bpmn/cyqy-filing.bpmn";
    private static final String DMN = "dmn/cyqy-filing-findings.dmn";
    private static final String CSV = "dmn/cyqy-filing-findings.cases.csv";

    @TempDir
    Path folder;

    static PackLinter.Linted lint(PackSource source) {
        var inputs = Set.of("template", "title", "copies", "recipient", "seal");
        var noEngine = new ModelChecks() {
            @Override
            public List<LintFinding> check(ModelFile file, ModelContext context) {
                return List.of();
            }

            @Override
            public List<String> checkFeel(String expression) {
                return expression.contains("for ") ? List.of("不允许循环。") : List.of();
            }
        };
        return PackLint.of(
                source,
                noEngine,
                Map.of("issueDocument", inputs, "refuse", inputs, "requestCorrection", inputs),
                Set.of());
    }

    @Test
    void thePackAsItIsHasNoFinding() {
        var linted = lint(PackCopy.ofFilingOnly(PACK, folder).source());
        assertThat(linted.findings()).isEmpty();
        assertThat(linted.pack()).hasValueSatisfying(pack -> {
            assertThat(pack.code()).isEqualTo("CYQY");
            assertThat(pack.clauses()).hasSizeGreaterThan(50);
            assertThat(java.util.Objects.requireNonNull(pack.steps().get("userTask_reviewFiling"))
                            .outcomes())
                    .containsExactly("PASS", "CORRECT", "REJECT");
            assertThat(pack.files()).containsKey("common/bpmn/common-correction.bpmn");
            assertThat(pack.files()).doesNotContainKey("common/registers.yaml");
        });
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnce() {
        var copy = PackCopy.ofFilingOnly(PACK, folder)
                .replace("pack.yaml", "legalBasis:", "legalBase:")
                .replace("parameters.yaml", "unit: months", "unit: monat")
                .write("notes.txt", "x")
                .replace("policy/clauses.yaml", "element:startEvent_enterprise", "element:startEvent_enterprize");
        assertThat(lint(copy.source()).findings())
                .extracting(LintFinding::code)
                .contains("KEY_UNKNOWN", "KEY_MISSING", "VALUE_INVALID", "FILE_UNKNOWN", "CLAUSE_REALISED_BY_UNKNOWN");
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                way(
                        "pack.yaml",
                        "KEY_UNKNOWN",
                        "是否想写“legalBasis”",
                        "legalBase",
                        copy -> copy.replace("pack.yaml", "legalBasis:", "legalBase:")),
                way(
                        "pack.yaml",
                        "KEY_UNKNOWN",
                        "是否想写“remedy”",
                        "remedie:",
                        copy -> copy.replace("pack.yaml", "    remedy:", "    remedie:")),
                way("pack.yaml", "YAML_INVALID", "", null, copy -> copy.replace("pack.yaml", "roles:", "roles: [")),
                way(
                        "pack.yaml",
                        "KEY_DUPLICATE",
                        "写了两次",
                        null,
                        copy -> copy.replace("pack.yaml", "code: CYQY", "code: CYQY\ncode: CYQY")),
                way(
                        "pack.yaml",
                        "REFERENCE_UNKNOWN",
                        "cyqy-filing",
                        "process:",
                        copy -> copy.replace("pack.yaml", "process: cyqy-filing", "process: cyqy-filling")),
                way(
                        "pack.yaml",
                        "REFERENCE_UNKNOWN",
                        "onHardshipList",
                        "fact: onHardship,",
                        copy -> copy.replace("pack.yaml", "fact: onHardshipList,", "fact: onHardship,")),
                way(
                        "pack.yaml",
                        "REFERENCE_UNKNOWN",
                        "构件",
                        "blocks:",
                        copy -> copy.replace("pack.yaml", "blocks: [issueDocument", "blocks: [issueDocuments")),
                way(
                        "pack.yaml",
                        "FEEL_INVALID",
                        "不允许循环",
                        "for x",
                        copy -> copy.replace(
                                "pack.yaml", "value: plan.trainingMode", "value: for x in plan.classes return x")),
                way(
                        "pack.yaml",
                        "REFERENCE_UNKNOWN",
                        "cyqy.duration.months",
                        "cyqy.duration.month`",
                        copy -> copy.replace("pack.yaml", "`cyqy.duration.months`", "`cyqy.duration.month`")),
                way(
                        "parameters.yaml",
                        "ID_PREFIX",
                        "cyqy.",
                        "duration.months",
                        copy -> copy.replace("parameters.yaml", "id: cyqy.duration.months", "id: duration.months")),
                way(
                        "parameters.yaml",
                        "KEY_MISSING",
                        "clause",
                        null,
                        copy -> copy.replace("parameters.yaml", ", clause: CYQY-1-2-c}", "}")),
                way(
                        "parameters.yaml",
                        "KEY_MISSING",
                        "from",
                        null,
                        copy -> copy.replace("parameters.yaml", "from: '2021-01-01', value: 3", "value: 3")),
                way(
                        "parameters.yaml",
                        "DATE_INVALID",
                        "2021-02-30",
                        "2021-02-30",
                        copy -> copy.replace(
                                "parameters.yaml", "from: '2021-01-01', value: 3", "from: '2021-02-30', value: 3")),
                way(
                        "parameters.yaml",
                        "RULE_CELL_TYPE",
                        "3个月",
                        "3个月",
                        copy -> copy.replace("parameters.yaml", "value: 3,", "value: 3个月,")),
                way(
                        "materials.yaml",
                        "REFERENCE_UNKNOWN",
                        "userTask_submitFiling",
                        "userTask_submit\n",
                        copy -> copy.replace(
                                "materials.yaml", "step: userTask_submitFiling", "step: userTask_submit\n")),
                way(
                        "materials.yaml",
                        "REFERENCE_UNKNOWN",
                        "表单字段",
                        "cyqy-plan.schools",
                        copy -> copy.replace(
                                "materials.yaml", "per: cyqy-plan.institutions", "per: cyqy-plan.schools")),
                way(
                        "policy/clauses.yaml",
                        "CLAUSE_NOT_REALISED",
                        "没有落实",
                        null,
                        copy -> copy.replace(
                                "policy/clauses.yaml",
                                "realised: {by: [fact:onHardshipList,",
                                "realised: {x: [fact:onHardshipList,")),
                way(
                        "policy/clauses.yaml",
                        "CLAUSE_REALISED_BY_UNKNOWN",
                        "cyqy-plan.fundingSource",
                        "fundingSauce",
                        copy -> copy.replace(
                                "policy/clauses.yaml",
                                "field:cyqy-plan.fundingSource",
                                "field:cyqy-plan.fundingSauce")),
                way(
                        "policy/clauses.yaml",
                        "AMBIGUITY_OPEN",
                        "没有说清",
                        null,
                        copy -> copy.replace(
                                "policy/clauses.yaml", "resolution: '内部附件编为", "resolution: ''\n    #'内部附件编为")),
                way(
                        BPMN,
                        "MODEL_ROLE_MISSING",
                        "角色",
                        "userTask_preparePlan\" name",
                        copy -> copy.replace(BPMN, " camunda:candidateGroups=\"cyqy_enterprise\"", "")),
                way(
                        BPMN,
                        "MODEL_FORM_MISSING",
                        "表单",
                        "userTask_preparePlan\" name",
                        copy -> copy.replace(BPMN, " camunda:formKey=\"cyqy-plan\"", "")),
                way(
                        BPMN,
                        "MODEL_STAGE_MISSING",
                        "阶段",
                        "userTask_preparePlan\" name",
                        copy -> copy.replace(BPMN, "<camunda:property name=\"stage\" value=\"plan\" />", "")),
                way(
                        BPMN,
                        "MODEL_DEADLINE_MISSING",
                        "期限",
                        "userTask_preparePlan\" name",
                        copy -> copy.replace(BPMN, "<camunda:property name=\"deadline\" value=\"none\" />", "")),
                way(
                        BPMN,
                        "MODEL_DELEGATE_UNKNOWN",
                        "issueDocument",
                        "issueDocumant",
                        copy -> copy.replace(BPMN, "${issueDocument}", "${issueDocumant}")),
                way(
                        BPMN,
                        "KEY_UNKNOWN",
                        "是否想写“copies”",
                        "copys",
                        copy -> copy.replace(BPMN, "name=\"copies\"", "name=\"copys\"")),
                way(
                        BPMN,
                        "REFERENCE_UNKNOWN",
                        "文书模板",
                        null,
                        copy -> copy.replace(BPMN, "value=\"cyqy-plan-book\"", "value=\"cyqy-plan-books\"")),
                way(
                        BPMN,
                        "MODEL_CALL_UNKNOWN",
                        "common-correction",
                        "common-corection",
                        copy -> copy.replace(
                                BPMN, "calledElement=\"common-correction\"", "calledElement=\"common-corection\"")),
                way(
                        BPMN,
                        "MODEL_BINDING",
                        "绑定",
                        null,
                        copy -> copy.replace(BPMN, " camunda:calledElementBinding=\"deployment\"", "")),
                way(
                        BPMN,
                        "MODEL_CALL_INPUT",
                        "办件编号",
                        null,
                        copy -> copy.replace(BPMN, "<camunda:in businessKey=\"${facts.caseNo(execution)}\" />", "")),
                way(
                        BPMN,
                        "REFERENCE_UNKNOWN",
                        "办理结果",
                        "PASSED",
                        copy -> copy.replace(BPMN, "== 'PASS'", "== 'PASSED'")),
                way(
                        BPMN,
                        "MODEL_STRUCTURE",
                        "没有去向",
                        null,
                        copy -> copy.replace(BPMN, "PASS,CORRECT,REJECT", "PASS,CORRECT,REJECT,RETURN")),
                way(
                        BPMN,
                        "MODEL_NOT_DRAWN",
                        "没有画出来",
                        null,
                        copy -> copy.replace(
                                BPMN, "bpmnElement=\"userTask_preparePlan\"", "bpmnElement=\"userTask_x\"")),
                way(
                        BPMN,
                        "MODEL_KEY_MISMATCH",
                        "cyqy-filing",
                        null,
                        copy -> copy.replace(BPMN, "<bpmn:process id=\"cyqy-filing\"", "<bpmn:process id=\"other\"")),
                way(
                        BPMN,
                        "MODEL_DOCTYPE",
                        "DOCTYPE",
                        null,
                        copy -> copy.replace(
                                BPMN, "?>", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")),
                way(BPMN, "MODEL_NOT_XML", "XML", null, copy -> copy.replace(BPMN, "</bpmn:process>", "")),
                way(
                        DMN,
                        "RULE_INPUT_UNKNOWN",
                        "endsInTime",
                        null,
                        copy -> copy.replace(DMN, "<text>endsInTime</text>", "<text>endInTime</text>")),
                way(
                        DMN,
                        "REFERENCE_UNKNOWN",
                        "HOURS_BELOW_20",
                        null,
                        copy -> copy.replace(DMN, "\"HOURS_BELOW_20\"", "\"HOURS_BELOW_21\"")),
                way(
                        DMN,
                        "RULE_CLAUSE_MISSING",
                        "条款",
                        null,
                        copy -> copy.replace(DMN, "<description>CYQY-", "<description>见 CYQY-")),
                way(
                        CSV,
                        "CASES_COLUMN",
                        "in:endsInTime",
                        null,
                        copy -> copy.replace(CSV, "in:endsInTime", "in:endInTime")),
                way(DMN, "CASES_MISSING", "用例", null, copy -> copy.delete(CSV)),
                way(
                        "forms/cyqy-plan.form",
                        "FORM_COMPONENT_FORBIDDEN",
                        "html",
                        null,
                        copy -> copy.replace("forms/cyqy-plan.form", "\"type\": \"textfield\"", "\"type\": \"html\"")),
                way(
                        "forms/cyqy-plan.form",
                        "FORM_VERSION",
                        "19",
                        null,
                        copy -> copy.replace("forms/cyqy-plan.form", "\"schemaVersion\": 19", "\"schemaVersion\": 4")),
                way(
                        "forms/cyqy-plan.form",
                        "FORM_ROW_SCOPE",
                        "this.trainingType",
                        null,
                        copy -> copy.replace("forms/cyqy-plan.form", "=this.trainingType", "=trainingType")),
                way(
                        "forms/cyqy-plan.form",
                        "FORM_KEY_DUPLICATE",
                        "projectName",
                        null,
                        copy -> copy.replace(
                                "forms/cyqy-plan.form", "\"key\": \"applyDate\"", "\"key\": \"projectName\"")),
                way(
                        "scenarios/x.feature",
                        "REFERENCE_UNKNOWN",
                        "CYQY-9-9",
                        null,
                        copy -> copy.write(
                                "scenarios/x.feature", "# language: zh-CN\n功能: x\n\n  @CYQY-9-9\n  场景: y\n")),
                way(
                        "dmn/cyqy-subsidy-rate.dmn",
                        "RULE_OVERLAP",
                        "attendedHours 为 19 与 20 之间",
                        null,
                        copy -> copy.replace("dmn/cyqy-subsidy-rate.dmn", "&gt;= 20", "&gt;= 19")),
                way(
                        "dmn/cyqy-subsidy-rate.dmn",
                        "RULE_GAP",
                        "attendedHours 为 20",
                        "table_cyqy-subsidy-rate",
                        copy -> copy.replace("dmn/cyqy-subsidy-rate.dmn", "&gt;= 20", "&gt; 20")),
                way(
                        "dmn/cyqy-subsidy-rate.dmn",
                        "RULE_GAP",
                        "trainingType 为 \"GRADED\"，level 为 3 与 5 之间，hasCertificate 为 true",
                        null,
                        copy -> copy.replace("dmn/cyqy-subsidy-rate.dmn", "<text>4</text>", "<text>5</text>")),
                way(
                        "pack.yaml",
                        "MODEL_FOUR_EYES",
                        "cyqy_section",
                        null,
                        copy -> copy.replace(
                                "pack.yaml",
                                "    duty: initial-review",
                                "    duty: initial-review\n  cyqy_section:\n    name: 区职建科\n    platformRole: RE_REVIEWER\n"
                                        + "    office: skills-section\n    duty: initial-review")),
                way(
                        "pack.yaml",
                        "MODEL_FOUR_EYES",
                        "同一个平台角色",
                        null,
                        copy -> copy.replace(
                                "pack.yaml",
                                "    duty: initial-review",
                                "    duty: initial-review\n  cyqy_section:\n    name: 区职建科\n    platformRole: INITIAL_REVIEWER\n"
                                        + "    office: skills-section\n    duty: re-review")),
                way(
                        BPMN,
                        "MODEL_PATH_SKIPS",
                        "提出备案申请 → ",
                        null,
                        copy -> copy.replace(
                                BPMN,
                                "sourceRef=\"userTask_submitFiling\" targetRef=\"userTask_reviewFiling\"",
                                "sourceRef=\"userTask_submitFiling\" targetRef=\"serviceTask_issuePlan\"")),
                way("bpmn/filing.bpmn", "ID_PREFIX", "cyqy-", null, copy -> copy.write("bpmn/filing.bpmn", "<x/>")),
                way(
                        "dmn/script.groovy",
                        "FILE_UNKNOWN",
                        "script.groovy",
                        null,
                        copy -> copy.write("dmn/script.groovy", "x")),
                way("README.md", "FILE_MISSING", "README.md", null, copy -> copy.delete("README.md")));
    }

    private static Arguments way(
            String file,
            String code,
            String says,
            @org.jspecify.annotations.Nullable String at,
            Consumer<PackCopy> how) {
        return Arguments.of(file, code, says, at, how);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("spoilt")
    void eachWayToSpoilAPackIsFoundAtItsPlace(String file, String code, String says, String at, Consumer<PackCopy> how)
            throws Exception {
        var copy = PackCopy.ofFilingOnly(PACK, folder);
        how.accept(copy);
        var linted = lint(copy.source());
        assertThat(linted.pack()).isEmpty();
        assertThat(linted.findings()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message() + finding.remedy()).contains(says);
            assertThat(finding.message()).isNotBlank();
            if (at != null && !at.endsWith("\n")) {
                assertThat(finding.line()).isEqualTo(copy.line(file, at));
            }
        });
        assertThat(Files.exists(copy.folder())).isTrue();
    }
}
