package org.banjian.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.banjian.cases.CasesModuleTest;
import org.banjian.cases.Office;
import org.banjian.cases.internal.FormRules.Checked;
import org.banjian.cases.internal.FormRules.Mode;
import org.banjian.packs.Pack;
import org.banjian.packs.Packs;
import org.banjian.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The server checks a form as the browser does, and trusts it in nothing. */
@CasesModuleTest
class FormRulesTest {

    private static final String FORM =
            """
            {"components": [
              {"type": "text", "text": "# 登记表"},
              {"type": "textfield", "key": "name", "label": "姓名", "validate": {"required": true, "maxLength": 5}},
              {"type": "textfield", "key": "mobile", "label": "手机", "validate": {"pattern": "^1\\\\d{10}$"}, "properties": {"personal": "mobile"}},
              {"type": "textfield", "key": "idNumber", "label": "身份证号", "properties": {"personal": "idNumber"}},
              {"type": "textfield", "key": "slow", "label": "编码", "validate": {"pattern": "^(a+)+$"}},
              {"type": "number", "key": "count", "label": "人数", "decimalDigits": 0, "validate": {"min": 1, "max": 100}},
              {"type": "datetime", "subtype": "date", "key": "start", "dateLabel": "开始日期"},
              {"type": "checkbox", "key": "agreed", "label": "同意", "validate": {"required": true}},
              {"type": "radio", "key": "mode", "label": "方式", "values": [{"label": "自行", "value": "SELF"}, {"label": "委托", "value": "OTHER"}]},
              {"type": "textfield", "key": "agency", "label": "机构", "validate": {"required": true}, "conditional": {"hide": "=mode != \\"OTHER\\""}},
              {"type": "expression", "key": "double", "expression": "=count * 2"},
              {"type": "textfield", "key": "unit", "label": "单位", "disabled": true, "properties": {"prefill": "applicant.name"}},
              {"type": "dynamiclist", "path": "classes", "label": "班级", "properties": {"minItems": "1"}, "components": [
                {"type": "textfield", "key": "title", "label": "班名", "validate": {"required": true}},
                {"type": "number", "key": "hours", "label": "课时"}
              ]}
            ]}
            """;

    @Autowired
    FormRules rules;

    @Autowired
    CaseJson json;

    @Autowired
    Packs packs;

    @Autowired
    Office office;

    private Checked check(Map<String, Object> data, Mode mode) {
        office.begin();
        Pack pack = packs.released().get(0);
        FormSchema schema = FormSchema.of("test", json.map(FORM.getBytes(StandardCharsets.UTF_8)));
        assertThat(schema.title()).isEqualTo("登记表");
        return rules.check(pack, schema, data, mode, Map.of("applicant", Map.of("name", "某单位")));
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> data = new java.util.LinkedHashMap<>(
                Map.of("name", "张三", "agreed", true, "classes", List.of(Map.of("title", "一班"))));
        data.put(key, value);
        return data;
    }

    @Test
    void everythingIsFoundAtOnceWithItsPlace() {
        Checked checked = check(
                Map.of("count", 0, "classes", List.of(Map.of("hours", 2), Map.of("title", "二班", "extra", 1))),
                Mode.SUBMISSION);
        assertThat(checked.violations())
                .extracting(Violation::code, Violation::field, Violation::row)
                .containsExactlyInAnyOrder(
                        Assertions.tuple("REQUIRED", "test.name", null),
                        Assertions.tuple("REQUIRED", "test.agreed", null),
                        Assertions.tuple("NUMBER_TOO_SMALL", "test.count", null),
                        Assertions.tuple("REQUIRED", "test.classes.title", 1),
                        Assertions.tuple("FIELD_UNKNOWN", "test.classes.extra", 2));
        assertThat(checked.violations()).extracting(Violation::message).contains("“班级”第 1 行的“班名”必须填写。");
    }

    @ParameterizedTest
    @CsvSource({
        "name, 一二三四五六, TEXT_TOO_LONG",
        "mobile, 12345, PATTERN",
        "idNumber, 110199198001019011, ID_NUMBER_INVALID",
        "count, 1.5, DECIMALS",
        "count, 101, NUMBER_TOO_BIG",
        "count, abc, VALUE_TYPE",
        "count, 1e400, NUMBER_OUT_OF_RANGE",
        "start, 2021-02-30, DATE_INVALID",
        "start, 2021/9/1, DATE_INVALID",
        "mode, THIRD, OPTION_UNKNOWN",
        "agreed, yes, VALUE_TYPE",
        "status, OPEN, FIELD_UNKNOWN"
    })
    void eachRuleHasItsCode(String key, String value, String code) {
        assertThat(check(with(key, value), Mode.SUBMISSION).violations())
                .extracting(Violation::code)
                .containsExactly(code);
    }

    @Test
    void aRequiredFieldThatIsShownByTheDataIsAskedFor() {
        assertThat(check(with("mode", "OTHER"), Mode.SUBMISSION).violations())
                .extracting(Violation::field)
                .containsExactly("test.agency");
        Map<String, Object> hidden = with("mode", "SELF");
        hidden.put("agency", "旧值");
        Checked checked = check(hidden, Mode.SUBMISSION);
        assertThat(checked.violations()).isEmpty();
        assertThat(checked.data()).as("what is hidden is not kept").doesNotContainKey("agency");
    }

    @Test
    void computedAndFixedFieldsAreTheServersOwn() {
        Map<String, Object> data = with("count", 21);
        data.put("double", 999);
        data.put("unit", "别的单位");
        Checked checked = check(data, Mode.SUBMISSION);
        assertThat(checked.violations()).isEmpty();
        assertThat(checked.data()).containsEntry("unit", "某单位");
        assertThat(new java.math.BigDecimal(String.valueOf(checked.data().get("double"))))
                .isEqualByComparingTo("42");
    }

    @Test
    void aDraftMayBeIncompleteButNotOfTheWrongKind() {
        assertThat(check(Map.of("mobile", "1"), Mode.DRAFT).violations()).isEmpty();
        assertThat(check(Map.of("count", "many"), Mode.DRAFT).violations())
                .extracting(Violation::code)
                .containsExactly("VALUE_TYPE");
        assertThat(check(Map.of("classes", "none"), Mode.DRAFT).violations())
                .extracting(Violation::code)
                .containsExactly("VALUE_TYPE");
        assertThat(check(Map.of("classes", java.util.Collections.nCopies(201, Map.of("title", "班"))), Mode.DRAFT)
                        .violations())
                .extracting(Violation::code)
                .containsExactly("LIST_TOO_LONG");
    }

    @Test
    void aPatternThatNeverEndsIsStopped() {
        Assertions.assertThatNoException()
                .isThrownBy(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(5),
                        () -> assertThat(check(with("slow", "a".repeat(60) + "!"), Mode.SUBMISSION)
                                        .violations())
                                .extracting(Violation::code)
                                .containsExactly("PATTERN")));
        assertThat(Pattern.compile("^a+$").matcher(new BoundedText("aaa", 100)).find())
                .isTrue();
    }

    @Test
    void personalFieldsAreMasked() {
        FormSchema schema = FormSchema.of("test", json.map(FORM.getBytes(StandardCharsets.UTF_8)));
        assertThat(schema.masked(Map.of("mobile", "19900000001", "name", "张三")))
                .containsEntry("mobile", "199****0001")
                .containsEntry("name", "张三");
    }
}
