package org.banjian.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Citizen identity number 公民身份号码 of 18 characters with its check character (GB 11643-1999). Personal data: {@link #toString()}
 * is masked, only {@link #value()} is full.
 */
public record IdNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern OLD_FORM = Pattern.compile("[1-9][0-9]{14}");

    /** Accepts full-width, lower-case and spaced forms and the 15-digit number of before 1999, which is brought to 18. */
    public IdNumber {
        value = Characters.normalised(value);
        if (OLD_FORM.matcher(value).matches()) {
            String first17 = value.substring(0, 6) + "19" + value.substring(6);
            value = first17 + checkCharacter(first17);
        }
        if (!FORM.matcher(value).matches()) {
            throw invalid("身份证号应为 18 位（末位可为 X），请核对后重新填写。");
        }
        if (birthday(value) == null) {
            throw invalid("身份证号中的出生日期不存在，请核对第 7 至 14 位后重新填写。");
        }
        if (checkCharacter(value) != value.charAt(17)) {
            throw invalid("身份证号的校验位错误，请对照证件逐位核对后重新填写。");
        }
    }

    /** The check character that belongs to the first 17 digits. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        LocalDate date = birthday(value);
        if (date == null) {
            throw new IllegalStateException("an identity number without a date of birth");
        }
        return date;
    }

    private static @Nullable LocalDate birthday(String number) {
        try {
            return LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Refusal invalid(String message) {
        return Refusal.unprocessable("ID_NUMBER_INVALID", message, null);
    }

    @Override
    public String toString() {
        return Masking.idNumber(value);
    }
}
