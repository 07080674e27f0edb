package org.banjian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.banjian.shared.PersonalNumbers.Found;
import org.banjian.shared.PersonalNumbers.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B70 and B72: what may not be published is found however it is written, and what may is left alone. */
public class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三 110105199003074514",
                "110105199003074514",
                "身份证号：11010519900307451X。",
                "11010519900307451x",
                "110105 19900307 4514",
                "110105-1990-0307-4514",
                "1 1 0 1 0 5 1 9 9 0 0 3 0 7 4 5 1 4",
                "１１０１０５１９９００３０７４５１４",
                "110105\u200B19900307\u200B4514",
                "110105\u00A019900307\u30004514",
                "110105199003\n074514",
                "110105.19900307.4514",
                "①①0105199003074514",
                "一一〇一〇五一九九〇〇三〇七四五一四",
                "١١٠١٠٥١٩٩٠٠٣٠٧٤٥١٤",
                "510105199003070000", // the check character is wrong: a typing error of a real one
                "110105900307451", // of before 1999
                "110105 900307 451",
                "花名册-110105199003074514.xlsx"
            })
    void identityNumbers(String text) {
        List<Found> found = PersonalNumbers.find(text, List.of());
        assertThat(found).extracting(Found::kind).containsExactly(Kind.ID_NUMBER);
        assertThat(found.get(0).shown()).contains("*****").doesNotContain("0307");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000001",
                "138 0000 0001",
                "138-0000-0001",
                "+86 138 0000 0001",
                "+8613800000001",
                "１３８００００0001",
                "１３８０００００００１",
                "联系人王五，电话1 3 8 0 0 0 0 0 0 0 1",
                "138\n00000001",
                "一三八〇〇〇〇〇〇〇一",
                "010-65090000",
                "(010)65090000",
                "0431 8888 6666",
                "02088886666"
            })
    void phones(String text) {
        assertThat(PersonalNumbers.find(text, List.of()))
                .extracting(Found::kind)
                .containsExactly(Kind.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6222020200012345678",
                "6222 0202 0001 2345 678",
                "6222-0202-0001-2345",
                "账号 12345678",
                "６２２２０２０２０００１２３４５",
                "0200001509014412345",
                "6 2 2 2 0 2 0 2 0 0 0 1",
                "12345678901234567890123456789012",
                "12345678901234567890123456789012345678",
                "6222020200012345678.00",
                "110105189003074514999"
            })
    void accounts(String text) {
        assertThat(PersonalNumbers.find(text, List.of()))
                .extracting(Found::kind)
                .containsExactly(Kind.ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张*三 123X 三级（高级工） 1000.00",
                "510***********123X",
                "138****0001",
                "公示期：2021年9月1日至2021年9月8日",
                "2021-09-01 至 2021-12-01，2021-09-01 2021-12-01 2022-03-31 24:00",
                "2021/9/1 2021.12.31 20210901 20220331",
                "2021-2022年度、2019—2021年",
                "共 45 人，合计 27,500.00 元（27500.00），另 1,234,567,890.12 元",
                "27500元、1234567890 元、3000万元",
                "京人社职发〔2021〕28号",
                "91110105MA00000A1",
                "办公时间 9:00-12:00 13:30-17:30",
                "政策咨询 12333，市民热线 12345，400-810-1234",
                "3 人 × 1000.00 元 ＋ 2 人 × 500.00 元 ＝ 4000.00 元",
                "1 张* 1234 一班 三级 1000.00\n2 李*四 2345 一班 四级 750.00\n3 王* 345X 二班 500.00",
                "",
                "无"
            })
    void leavesAloneWhatMayStand(String text) {
        String spoken = text.contains("MA00000A1") ? firm("91110105MA00000A1") : text;
        assertThat(PersonalNumbers.find(spoken, List.of())).as(spoken).isEmpty();
    }

    @Test
    void creditCodesInDigitsOnlyAreThoseOfOrganisations() {
        String code = firm("91110105088790012");
        assertThat(PersonalNumbers.find("统一社会信用代码" + code + "（企业）", List.of())).isEmpty();
        assertThat(PersonalNumbers.find(code + "0", List.of())).isNotEmpty();
    }

    @Test
    void aNumberOfAPersonIsNotTakenForACreditCode() {
        Random random = new Random(20210802);
        for (int i = 0; i < 20_000; i++) {
            String id = person(random).value();
            assertThat(PersonalNumbers.find("甲" + id + "乙", List.of()))
                    .as("seed 20210802, person %d", i)
                    .extracting(Found::kind)
                    .containsExactly(Kind.ID_NUMBER);
        }
    }

    @Test
    void whatIsKnownToBePublicMayStandButNotInsideALongerNumber() {
        List<String> known = List.of("GS-110000-2021-00001", "010-65090000", "CYQY-2021-00000001");
        assertThat(PersonalNumbers.find("索引号 GS-110000-2021-00001，电话 010-65090000，办件 CYQY-2021-00000001", known))
                .isEmpty();
        assertThat(PersonalNumbers.find("010-65090000123", known)).isNotEmpty();
        assertThat(PersonalNumbers.find("受理电话 010-\n65090000", known)).isEmpty();
        assertThat(PersonalNumbers.find("索引号 GS-110000-2021-00001，电话 13800000001", known))
                .extracting(Found::kind)
                .containsExactly(Kind.PHONE);
    }

    @Test
    void whatIsKnownMayBeBrokenAtTheEndOfALine() {
        List<String> known = List.of("010-65090000", "GS-110000-2021-00001");
        assertThat(PersonalNumbers.find("联系电话：010-\n65090000，索引号 GS-110000-\n2021-00001", known))
                .isEmpty();
        assertThat(PersonalNumbers.find("010-\n65090000\n12", known)).isEmpty();
        assertThat(PersonalNumbers.find("010-\n650900001", known)).isNotEmpty();
        assertThat(PersonalNumbers.find("010-\n65090001", known)).isNotEmpty();
    }

    @Test
    void everyPlaceIsNamedOnce() {
        assertThat(PersonalNumbers.find("110105199003074514、13800000001、6222020200012345678", List.of()))
                .extracting(Found::kind)
                .containsExactly(Kind.ID_NUMBER, Kind.PHONE, Kind.ACCOUNT);
    }

    public static IdNumber person(Random random) {
        int[] provinces = {11, 12, 13, 22, 23, 31, 37, 41, 44, 51, 52, 61};
        String first17 = "%02d01%02d%04d%02d%02d%03d"
                .formatted(
                        provinces[random.nextInt(provinces.length)],
                        1 + random.nextInt(20),
                        1955 + random.nextInt(50),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(1000));
        return new IdNumber(first17 + IdNumber.checkCharacter(first17));
    }

    private static String firm(String first17) {
        return first17 + CreditCode.checkCharacter(first17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话 13800000001，身份证 110105199003074514",
                "账号 6222020200012345678",
                "１３８００００0001",
                "138 0000 0001",
                "110105.1990.0307.4514",
                "一三八〇〇〇〇〇〇〇一"
            })
    void whatIsMaskedHasNoNumberLeft(String text) {
        assertThat(PersonalNumbers.in(text)).isTrue();
        assertThat(PersonalNumbers.in(PersonalNumbers.masked(text))).isFalse();
    }

    @Test
    void whatIsNoNumberStays() {
        String text = "一班第 2 组，2021 年 9 月入职，缺课 3 次";
        assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
        assertThat(PersonalNumbers.masked("王五 13800000001 作证")).isEqualTo("王五 138****0001 作证");
    }
}
