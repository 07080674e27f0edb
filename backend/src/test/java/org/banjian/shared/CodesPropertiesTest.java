package org.banjian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

class CodesPropertiesTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Property
    void anIdNumberWithItsCheckCharacterIsAccepted(@ForAll("idNumbers") String number) {
        IdNumber accepted = new IdNumber(number);
        assertThat(accepted.value()).isEqualTo(number);
        assertThat(accepted.birthDate().toString().replace("-", "")).isEqualTo(number.substring(6, 14));
        assertThat(accepted.toString()).doesNotContain(number.substring(3, 14)).hasSize(18);
    }

    /** ISO 7064 MOD 11-2 finds every wrong character. */
    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll("idNumbers") String number,
            @ForAll @IntRange(min = 0, max = 16) int at,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        char wrong = (char) ('0' + (number.charAt(at) - '0' + shift) % 10);
        String changed = number.substring(0, at) + wrong + number.substring(at + 1);
        assertThatThrownBy(() -> new IdNumber(changed)).isInstanceOf(Refusal.class);
    }

    /** ... and every swap of neighbours. */
    @Property
    void swappedNeighboursAreAlwaysFound(
            @ForAll("idNumbers") String number, @ForAll @IntRange(min = 0, max = 15) int at) {
        if (number.charAt(at) == number.charAt(at + 1)) {
            return;
        }
        String changed = number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
        assertThatThrownBy(() -> new IdNumber(changed)).isInstanceOf(Refusal.class);
    }

    @Property
    void anOldNumberBecomesTheNewOneOfTheSamePerson(@ForAll("idNumbers") String number) {
        if (!number.startsWith("19", 6)) {
            return;
        }
        String old = number.substring(0, 6) + number.substring(8, 17);
        assertThat(new IdNumber(old)).isEqualTo(new IdNumber(number));
    }

    @Property
    void howItWasTypedDoesNotMatter(@ForAll("idNumbers") String number) {
        StringBuilder typed = new StringBuilder(" \u200B");
        number.toLowerCase(Locale.ROOT).chars().forEach(c -> typed.appendCodePoint(c < 'a' ? c + 0xFEE0 : c)
                .append(' '));
        assertThat(new IdNumber(typed.toString()).value()).isEqualTo(number);
    }

    @Example
    void whatCannotBeANumberIsRefusedWithASentence() {
        for (String wrong : new String[] {"", "abc", "11010119990231001X", "110199198001019011", "5.10123E+17", "０"}) {
            assertThatThrownBy(() -> new IdNumber(wrong)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("ID_NUMBER_INVALID");
                assertThat(refusal.status()).isEqualTo(422);
                assertThat(refusal.message()).endsWith("。").doesNotContain(wrong.isEmpty() ? "\0" : wrong);
            });
        }
    }

    @Property
    void aCreditCodeWithItsCheckCharacterIsAcceptedAndNoOther(
            @ForAll("creditCodes") String code,
            @ForAll @IntRange(min = 0, max = 16) int at,
            @ForAll @IntRange(min = 1, max = 30) int shift) {
        assertThat(new CreditCode(code.toLowerCase(Locale.ROOT)).value()).isEqualTo(code);
        boolean digitOnly = at >= 2 && at < 8;
        int size = digitOnly ? 10 : 31;
        if (shift % size == 0) {
            return;
        }
        char wrong = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + shift) % size);
        String changed = code.substring(0, at) + wrong + code.substring(at + 1);
        assertThatThrownBy(() -> new CreditCode(changed)).isInstanceOf(Refusal.class);
    }

    @Example
    void aPublishedCreditCode() {
        // 阿里巴巴（中国）有限公司, as published by the State Administration for Market Regulation
        assertThat(new CreditCode("91330100799655058B").value()).isEqualTo("91330100799655058B");
        assertThatThrownBy(() -> new CreditCode("91330100799655058C")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new CreditCode("9133010079965505IB")).isInstanceOf(Refusal.class);
    }

    @Property
    void aRegionCoversItselfAndWhatLiesInside(
            @ForAll @IntRange(min = 11, max = 65) int province,
            @ForAll @IntRange(min = 1, max = 98) int city,
            @ForAll @IntRange(min = 1, max = 98) int county) {
        RegionCode whole = new RegionCode(String.format("%02d0000", province));
        RegionCode middle = new RegionCode(String.format("%02d%02d00", province, city));
        RegionCode part = new RegionCode(String.format("%02d%02d%02d", province, city, county));
        assertThat(whole.covers(middle)).isTrue();
        assertThat(whole.covers(part)).isTrue();
        assertThat(middle.covers(part)).isTrue();
        assertThat(part.covers(part)).isTrue();
        assertThat(part.covers(middle)).isFalse();
        assertThat(middle.covers(whole)).isFalse();
        assertThat(RegionCode.COUNTRY.covers(part)).isTrue();
        assertThat(whole.depth()).isLessThan(middle.depth());
        assertThat(middle.depth()).isLessThan(part.depth());
    }

    @Provide
    Arbitrary<String> idNumbers() {
        Arbitrary<LocalDate> born = Dates.dates().between(LocalDate.of(1900, 1, 1), LocalDate.of(2020, 12, 31));
        return Combinators.combine(
                        Arbitraries.integers().between(110000, 659999),
                        born,
                        Arbitraries.integers().between(0, 999))
                .as((region, date, serial) -> {
                    String first = region + date.toString().replace("-", "") + String.format("%03d", serial);
                    return first + IdNumber.checkCharacter(first);
                });
    }

    @Provide
    Arbitrary<String> creditCodes() {
        return Combinators.combine(
                        Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(2),
                        Arbitraries.integers().between(110000, 659999),
                        Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(9))
                .as((kind, region, subject) -> {
                    String first = kind + region + subject;
                    return first + CreditCode.checkCharacter(first);
                });
    }
}
