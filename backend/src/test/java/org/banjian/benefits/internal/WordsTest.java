package org.banjian.benefits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.benefits.Entitlement.State;
import org.banjian.packs.Fact;
import org.banjian.packs.Pack;
import org.banjian.packs.Reason;
import org.banjian.shared.Money;
import org.banjian.shared.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Pack PACK = pack();

    @Test
    void theSumSaysHowManyPersonsAtWhichRateByWhichClause() {
        List<Group> groups = List.of(
                paid(3, "取得三级职业资格证书或职业技能等级证书", "CYQY-3-1-a", 3, 1000),
                paid(7, "非等级培训且不少于20课时", "CYQY-3-1-b", null, 500),
                new Group(
                        6,
                        "等级培训而没有证书编号",
                        List.of("CYQY-3-1-a"),
                        "GRADED",
                        3,
                        Money.ZERO,
                        State.ZERO,
                        "NO_CERTIFICATE",
                        2),
                new Group(
                        3,
                        "取得三级证书",
                        List.of("CYQY-3-1-a"),
                        "GRADED",
                        3,
                        Money.yuan(1000),
                        State.EXCLUDED,
                        "COMPARISON_HIT",
                        1),
                new Group(
                        3,
                        "取得三级证书",
                        List.of("CYQY-3-1-a"),
                        "GRADED",
                        3,
                        Money.yuan(1000),
                        State.BLOCKED,
                        "CERTIFICATE_ALREADY_USED",
                        1));
        assertThat(Words.sum(PACK, groups))
                .isEqualTo("3 人 × 1,000.00 元（三级，CYQY-3-1-a） ＋ 7 人 × 500.00 元（非等级培训且不少于20课时，CYQY-3-1-b） ＝ 6,500.00 元"
                        + "；2 人等级培训而没有证书编号，计 0 元（CYQY-3-2-1-3）；1 人已剔除（系统比对命中），计 0 元（CYQY-3-5-a）"
                        + "；1 人该证书已在其他办件中享受或者预占补贴，计 0 元（CYQY-3-1-a）。");
        assertThat(Group.total(groups)).isEqualTo(Money.yuan(6500));
        assertThat(Group.payable(groups)).isEqualTo(10);
    }

    @Test
    void inputsAreSaidInTheWordsOfTheFact() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("trainingType", "GRADED");
        inputs.put("hasCertificate", false);
        inputs.put("level", null);
        assertThat(Words.inputs(PACK, inputs))
                .extracting(input -> input.label() + "：" + input.value())
                .containsExactly("培训类型：等级培训", "花名册载有证书编号：否", "level：无");
        inputs.put("trainingType", "NON_GRADED");
        assertThat(Words.inputs(PACK, inputs).get(0).value()).isEqualTo("非等级培训");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "0.05, 零元零伍分",
        "0.50, 零元伍角整",
        "27500.00, 贰万柒仟伍佰元整",
        "10005.00, 壹万零伍元整",
        "100000.10, 壹拾万元壹角整",
        "20005000.00, 贰仟万零伍仟元整",
        "123456789.12, 壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分"
    })
    void amountsInCapitalCharacters(String yuan, String capital) {
        assertThat(Words.capital(Money.of(yuan))).isEqualTo(capital);
    }

    private static Group paid(int persons, String text, String clause, Integer level, long rate) {
        return new Group(1, text, List.of(clause), "GRADED", level, Money.yuan(rate), State.PAYABLE, null, persons);
    }

    private static Pack pack() {
        Map<String, Fact> facts = Map.of(
                "trainingType",
                new Fact(
                        "trainingType", "string", null, "C", "培训类型（GRADED 等级培训，NON_GRADED 非等级培训）", false, "roster-row"),
                "hasCertificate",
                new Fact("hasCertificate", "boolean", null, "C", "花名册载有证书编号", false, "roster-row"));
        Map<String, Reason> reasons = Map.of(
                "NO_CERTIFICATE", new Reason("NO_CERTIFICATE", "没有证书。", "取得证书后填写。", "CYQY-3-2-1-3"),
                "COMPARISON_HIT", new Reason("COMPARISON_HIT", "系统比对命中。", "无。", "CYQY-3-5-a"));
        return new Pack(
                "PROG",
                "prog",
                new RegionCode("110105"),
                "事项",
                "1",
                LocalDate.of(2021, 1, 1),
                null,
                "依据",
                "p",
                Map.of(),
                List.of(),
                List.of(),
                facts,
                reasons,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                "hash");
    }
}
