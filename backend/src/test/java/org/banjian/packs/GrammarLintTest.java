package org.banjian.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banjian.packs.internal.PackLint;
import org.banjian.packs.spi.ModelChecks;
import org.banjian.packs.spi.ModelContext;
import org.banjian.packs.spi.ModelFile;
import org.banjian.testing.PackCopy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls, subjects, panels, messages, timers, admission and computed fields: the trial packs have no finding, each fault has its own. */
class GrammarLintTest {

    private static final String TRIAL = "trial";
    private static final String WAITS = "waits";
    private static final String CASE = "bpmn/trial-case.bpmn";
    private static final String CLAIM = "bpmn/trial-claim.bpmn";
    private static final String TRAINING = "bpmn/trial-training.bpmn";
    private static final String COMMON = "common/bpmn/common-trial.bpmn";
    private static final String WAIT = "bpmn/wait-case.bpmn";
    private static final String TABLE = "dmn/trial-deadline.dmn";
    private static final String PACK = "pack.yaml";
    private static final String APPLY = "forms/trial-apply.form";

    @TempDir
    Path folder;

    private static List<LintFinding> lint(PackCopy copy) {
        var document = Set.of("template", "title", "copies", "recipient", "seal");
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
        var blocks = Map.of("noteTrial", Set.of("text"), "requestCorrection", document, "refuse", document);
        return PackLint.of(copy.source(), noEngine, blocks, Set.of("trial-panel"))
                .findings();
    }

    @ParameterizedTest
    @MethodSource("trialPacks")
    void theTrialPackHasNoFinding(String pack) {
        assertThat(lint(PackCopy.ofTrial(pack, folder))).isEmpty();
    }

    static List<String> trialPacks() {
        return List.of(TRIAL, WAITS);
    }

    /** How one file is spoilt, and what is said about it: the code, a word of sentence or remedy, the clause. */
    record Way(String pack, String file, String old, String now, String code, String says, @Nullable String clause) {
        @Override
        public String toString() {
            return code + " " + file + " " + now;
        }
    }

    private static Way trial(String file, String old, String now, String code, String says) {
        return new Way(TRIAL, file, old, now, code, says, "TRIAL-1");
    }

    /** The element stands for no clause. */
    private static Way unbound(String file, String old, String now, String code, String says) {
        return new Way(TRIAL, file, old, now, code, says, null);
    }

    private static Way waits(String old, String now, String code, String says) {
        return new Way(WAITS, WAIT, old, now, code, says, "WAIT-1");
    }

    static Stream<Way> calls() {
        return Stream.of(
                unbound(CLAIM, "name=\"with.note\"", "name=\"with.noted\"", "CALL_INPUT_MISSING", "with.note"),
                unbound(CLAIM, "name=\"with.note\"", "name=\"with.noted\"", "KEY_UNKNOWN", "是否想写“with.note”"),
                unbound(
                        CLAIM,
                        "name=\"role.publisher\"",
                        "name=\"role.printer\"",
                        "CALL_INPUT_MISSING",
                        "role.publisher"),
                unbound(
                        CLAIM,
                        "name=\"role.publisher\"",
                        "name=\"role.publishers\"",
                        "KEY_UNKNOWN",
                        "“role.publisher”"),
                unbound(
                        CLAIM,
                        "name=\"role.publisher\" value=\"trial_section\"",
                        "name=\"role.publisher\" value=\"trial_sections\"",
                        "REFERENCE_UNKNOWN",
                        "角色“trial_sections”"),
                unbound(CLAIM, "value=\"trial-panel\"", "value=\"no-panel\"", "REFERENCE_UNKNOWN", "办理面板“no-panel”"),
                unbound(
                        CLAIM,
                        "name=\"with.clause\" value=\"TRIAL-1\"",
                        "name=\"with.clause\" value=\"TRIAL-9\"",
                        "REFERENCE_UNKNOWN",
                        "条款“TRIAL-9”"),
                unbound(
                        CLAIM,
                        "name=\"stage\" value=\"claim\" />\n    <camunda:property name=\"role",
                        "name=\"stage\" value=\"claims\" />\n    <camunda:property name=\"role",
                        "REFERENCE_UNKNOWN",
                        "阶段“claims”"),
                unbound(
                        CLAIM,
                        "calledElement=\"common-trial\"",
                        "calledElement=\"trial-claim\"",
                        "MODEL_CALL_UNKNOWN",
                        "就是它自己"),
                unbound(
                        COMMON,
                        "name=\"panel\" value=\"@panel\"",
                        "name=\"panel\" value=\"no-panel\"",
                        "REFERENCE_UNKNOWN",
                        "办理面板“no-panel”"),
                unbound(
                        COMMON,
                        "name=\"outcomes\"",
                        "name=\"stage\" value=\"claim\" /><camunda:property name=\"outcomes\"",
                        "KEY_UNKNOWN",
                        "共用子流程的环节不写阶段"),
                unbound(COMMON, "'noticeEndsOn'", "'noticeEndOn'", "REFERENCE_UNKNOWN", "是否想写“noticeEndsOn”"),
                unbound(
                        CASE,
                        "name=\"result\" value=\"PAID\"",
                        "name=\"results\" value=\"PAID\"",
                        "KEY_UNKNOWN",
                        "是否想写“result”"));
    }

    static Stream<Way> steps() {
        return Stream.of(
                trial(
                        TRAINING,
                        "name=\"panel\" value=\"trial-panel\"",
                        "name=\"panel\" value=\"trial-pane\"",
                        "REFERENCE_UNKNOWN",
                        "是否想写“trial-panel”"),
                trial(
                        TRAINING,
                        "name=\"panel\" value=\"trial-panel\"",
                        "name=\"panel\" value=\"\"",
                        "MODEL_FORM_MISSING",
                        "办理面板"),
                trial(TRAINING, "name=\"panel\"", "name=\"panels\"", "KEY_UNKNOWN", "是否想写“panel”"),
                trial(
                        TRAINING,
                        "name=\"stage\" value=\"training\"",
                        "name=\"stage\" value=\"trainings\"",
                        "REFERENCE_UNKNOWN",
                        "阶段“trainings”"),
                trial(
                        CLAIM,
                        "name=\"marks\" value=\"claim\"",
                        "name=\"photos\" value=\"trial-photo\"",
                        "REFERENCE_UNKNOWN",
                        "材料“trial-photo”"),
                trial(
                        CLAIM,
                        "name=\"admission\" value=\"trial-deadline\"",
                        "name=\"admission\" value=\"none-such\"",
                        "REFERENCE_UNKNOWN",
                        "决策表“none-such”"),
                trial(
                        CLAIM,
                        "name=\"deadline\" value=\"none\"",
                        "name=\"deadline\" value=\"trial.claim.end\"",
                        "REFERENCE_UNKNOWN",
                        "参数“trial.claim.end”"),
                trial(TRAINING, "PASS,RETURN", "PASS,back", "VALUE_INVALID", "“back”应为大写英文代码"));
    }

    static Stream<Way> subjectsAndTimers() {
        return Stream.of(
                unbound(TRAINING, "'classIds'", "'classNames'", "REFERENCE_UNKNOWN", "事实“classNames”"),
                unbound(TRAINING, "'classIds'", "'claimDeadline'", "FACT_TYPE", "类型为 list 的事实"),
                unbound(
                        TRAINING,
                        "endOf('trainingLatestEnd'",
                        "endOf('trainingEnd'",
                        "REFERENCE_UNKNOWN",
                        "事实“trainingEnd”"),
                unbound(TRAINING, "endOf('trainingLatestEnd'", "endOf('classIds'", "FACT_TYPE", "类型为 date 的事实"),
                unbound(
                        CASE,
                        "${facts.outcome('userTask_reReviewTrial', execution) == 'PASS'}",
                        "${facts.is('claimDeadline', execution)}",
                        "FACT_TYPE",
                        "类型为 boolean 的事实"),
                new Way(WAITS, WAIT, "'lookOn'", "'lookAt'", "REFERENCE_UNKNOWN", "事实“lookAt”", null),
                new Way(
                        WAITS,
                        PACK,
                        "value: apply.remindOn",
                        "value: 'for x in apply return x'",
                        "FEEL_INVALID",
                        "不允许循环",
                        "WAIT-1"));
    }

    static Stream<Way> messagesAndActions() {
        return Stream.of(
                trial(
                        TRAINING,
                        "messageRef=\"message_inspect\"",
                        "messageRef=\"message_x\"",
                        "MODEL_MESSAGE_UNKNOWN",
                        "message_x"),
                unbound(TRAINING, "name=\"inspectTrial\"", "name=\"检查\"", "VALUE_INVALID", "消息名“检查”"),
                trial(
                        TRAINING,
                        "name=\"role\" value=\"trial_center\"",
                        "name=\"role\" value=\"nobody\"",
                        "REFERENCE_UNKNOWN",
                        "角色“nobody”"),
                trial(
                        TRAINING,
                        "    <camunda:property name=\"role\" value=\"trial_center\" />\n",
                        "",
                        "MODEL_ROLE_MISSING",
                        "startEvent_trialInspection"),
                trial(
                        TRAINING,
                        "    <camunda:property name=\"action\" value=\"检查\" />\n",
                        "",
                        "MODEL_ACTION",
                        "名称（action）"),
                trial(TRAINING, "name=\"action\"", "name=\"actions\"", "KEY_UNKNOWN", "是否想写“action”"),
                waits(
                        "<bpmn:messageEventDefinition id=\"messageDefinition_stop\" messageRef=\"message_stopClass\" />",
                        "<bpmn:timerEventDefinition id=\"x\"><bpmn:timeDate>${deadlines.endOf('remindOn', execution)}</bpmn:timeDate></bpmn:timerEventDefinition>",
                        "MODEL_ACTION",
                        "它不是消息事件"),
                waits("messageRef=\"message_answerArrived\"", "messageRef=\"\"", "MODEL_MESSAGE_UNKNOWN", "没有定义"));
    }

    static Stream<Way> results() {
        var result = "><bpmn:extensionElements><camunda:properties><camunda:property name=\"result\" value=\"PAID\" />"
                + "</camunda:properties></bpmn:extensionElements></bpmn:endEvent>";
        return Stream.of(
                unbound(
                        CLAIM,
                        "<bpmn:endEvent id=\"endEvent_trialClaimed\" />",
                        "<bpmn:endEvent id=\"endEvent_trialClaimed\"" + result,
                        "MODEL_RESULT",
                        "只有总图“trial-case”"),
                unbound(
                        COMMON,
                        "<bpmn:endEvent id=\"endEvent_commonTrial\" />",
                        "<bpmn:endEvent id=\"endEvent_commonTrial\"" + result,
                        "MODEL_RESULT",
                        "删除属性 result"),
                new Way(
                        WAITS,
                        WAIT,
                        "<bpmn:endEvent id=\"endEvent_study\" />",
                        "<bpmn:endEvent id=\"endEvent_study\"" + result,
                        "MODEL_RESULT",
                        "endEvent_study",
                        null));
    }

    static Stream<Way> tablesAndForms() {
        return Stream.of(
                trial(CLAIM, "name=\"admission\"", "name=\"admissions\"", "KEY_UNKNOWN", "是否想写“admission”"),
                trial(TABLE, "\"TRIAL_CLAIM_LATE\"", "\"TRIAL_LATE\"", "REFERENCE_UNKNOWN", "理由代码“TRIAL_LATE”"),
                unbound(APPLY, "\"minItems\": \"1\"", "\"minItem\": \"1\"", "KEY_UNKNOWN", "是否想写“minItems”"),
                unbound(APPLY, "\"minItems\": \"1\"", "\"minItems\": \"一\"", "VALUE_INVALID", "“一”不是行数"),
                unbound(
                        APPLY,
                        "\"key\": \"latestEnd\"",
                        "\"key\": \"latestEnd\", \"readonly\": true",
                        "FORM_COMPUTED",
                        "properties 里写 prefill"),
                unbound(
                        APPLY,
                        "\"key\": \"latestEnd\"",
                        "\"key\": \"latestEnd\", \"readonly\": true, \"properties\": {\"prefill\": \"for x in a return x\"}",
                        "FEEL_INVALID",
                        "不允许循环"),
                unbound(
                        APPLY,
                        "\"key\": \"latestEnd\"",
                        "\"key\": \"latestEnd\", \"properties\": {\"personal\": \"mobil\"}",
                        "REFERENCE_UNKNOWN",
                        "是否想写“mobile”"),
                unbound(
                        APPLY,
                        "\"key\": \"latestEnd\"",
                        "\"key\": \"latestEnd\", \"properties\": {\"check\": \"iban\"}",
                        "REFERENCE_UNKNOWN",
                        "校验“iban”"));
    }

    static Stream<Arguments> all() {
        return Stream.of(calls(), steps(), subjectsAndTimers(), messagesAndActions(), results(), tablesAndForms())
                .flatMap(ways -> ways)
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFaultIsNamedWithItsPlaceItsClauseAndARemedy(Way way) {
        var copy = PackCopy.ofTrial(way.pack(), folder).replace(way.file(), way.old(), way.now());
        assertThat(lint(copy)).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(way.code());
            assertThat(finding.file()).isEqualTo(way.file());
            assertThat(finding.message() + finding.remedy()).contains(way.says());
            assertThat(finding.clause()).isEqualTo(way.clause());
            assertThat(finding.remedy()).isNotBlank();
            assertThat(finding.line()).isPositive();
        });
    }

    @Test
    void theLineIsThatOfTheFault() {
        var copy = PackCopy.ofTrial(TRIAL, folder)
                .replace(TRAINING, "name=\"action\"", "name=\"actions\"")
                .replace(CLAIM, "name=\"with.note\"", "name=\"with.noted\"")
                .replace(APPLY, "\"minItems\": \"1\"", "\"minItem\": \"1\"");
        assertThat(lint(copy))
                .extracting(finding -> finding.file() + " " + finding.code() + " " + finding.line())
                .contains(
                        TRAINING + " KEY_UNKNOWN " + copy.line(TRAINING, "\"actions\""),
                        CLAIM + " KEY_UNKNOWN " + copy.line(CLAIM, "with.noted"),
                        CLAIM + " CALL_INPUT_MISSING " + copy.line(CLAIM, "calledElement=\"common-trial\""),
                        APPLY + " KEY_UNKNOWN " + copy.line(APPLY, "minItem\""));
    }

    @Test
    void anAdmissionThatGivesNoAnswerIsRefused() {
        var renamed = PackCopy.ofTrial(TRIAL, folder).replace(TABLE, "name=\"accept\"", "name=\"accepted\"");
        assertThat(lint(renamed)).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("MODEL_ADMISSION");
            assertThat(finding.file()).isEqualTo(CLAIM);
            assertThat(finding.line()).isEqualTo(renamed.line(CLAIM, "userTask_claimTrial\" name"));
            assertThat(finding.clause()).isEqualTo("TRIAL-1");
            assertThat(finding.message()).contains("accept（是否受理）");
        });
    }

    @Test
    void allFaultsOfAllFilesComeAtOnce() {
        var copy = PackCopy.ofTrial(TRIAL, folder)
                .replace(CLAIM, "name=\"admission\" value=\"trial-deadline\"", "name=\"admission\" value=\"none-such\"")
                .replace(CLAIM, "name=\"with.note\"", "name=\"with.noted\"")
                .replace(TRAINING, "'classIds'", "'claimDeadline'")
                .replace(TRAINING, "endOf('trainingLatestEnd'", "endOf('nothing'")
                .replace(COMMON, "name=\"panel\" value=\"@panel\"", "name=\"panel\" value=\"\"")
                .replace(APPLY, "\"minItems\"", "\"minItem\"");
        assertThat(lint(copy))
                .extracting(finding -> finding.file() + " " + finding.code())
                .contains(
                        CLAIM + " REFERENCE_UNKNOWN",
                        CLAIM + " CALL_INPUT_MISSING",
                        CLAIM + " KEY_UNKNOWN",
                        TRAINING + " FACT_TYPE",
                        TRAINING + " REFERENCE_UNKNOWN",
                        COMMON + " MODEL_FORM_MISSING",
                        APPLY + " KEY_UNKNOWN");
    }
}
