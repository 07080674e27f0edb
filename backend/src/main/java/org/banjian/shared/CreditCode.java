package org.banjian.shared;

import java.util.regex.Pattern;

/** Unified social credit code 统一社会信用代码 of 18 characters with its check character (GB 32100-2015). */
public record CreditCode(String value) implements Comparable<CreditCode> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    /** Accepts full-width, lower-case and spaced forms; refuses everything whose check character is wrong. */
    public CreditCode {
        value = Characters.normalised(value);
        if (!FORM.matcher(value).matches()) {
            throw Refusal.unprocessable("CREDIT_CODE_INVALID", "统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z），请核对后重新填写。", null);
        }
        if (checkCharacter(value) != value.charAt(17)) {
            throw Refusal.unprocessable("CREDIT_CODE_INVALID", "统一社会信用代码的校验位错误，请对照营业执照逐位核对后重新填写。", null);
        }
    }

    /** The check character that belongs to the first 17 characters. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public int compareTo(CreditCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
