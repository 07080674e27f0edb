package org.banjian.cases.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.banjian.shared.CreditCode;
import org.banjian.shared.IdNumber;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The rules of one input 字段规则. Each finding is a code and the end of a sentence that begins with the field's label. */
final class FieldRules {

    /** The longest text of any field. */
    static final int LONGEST_TEXT = 4000;

    private static final int PATTERN_BUDGET = 200_000;

    /** @param says what is wrong and what to do, without the field's name */
    record Fault(String code, String says) {}

    private final FormField field;
    private final boolean draft;
    private final List<Fault> faults = new ArrayList<>();

    private FieldRules(FormField field, boolean draft) {
        this.field = field;
        this.draft = draft;
    }

    /** A draft may be incomplete, but what is there must be of the right kind. @return the value to keep, null for none */
    static @Nullable Object check(FormField field, @Nullable Object given, boolean draft, List<Fault> faults) {
        FieldRules rules = new FieldRules(field, draft);
        Object kept = rules.check(given);
        faults.addAll(rules.faults);
        return kept;
    }

    private @Nullable Object check(@Nullable Object given) {
        Object value = given instanceof String text ? text.strip() : given;
        if (value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty())) {
            if (field.required() && !draft) {
                fault("REQUIRED", "必须填写。");
            }
            return null;
        }
        return switch (field.type()) {
            case "number" -> number(value);
            case "checkbox" -> checkbox(value);
            case "datetime" -> dateTime(value);
            case "select", "radio" -> option(value);
            case "checklist", "taglist" -> optionList(value);
            default -> text(value);
        };
    }

    private @Nullable Object text(Object value) {
        if (!(value instanceof String text)) {
            return fault("VALUE_TYPE", "应当是文字，请重新填写。");
        }
        int length = text.codePointCount(0, text.length());
        BigDecimal most = field.limit("maxLength");
        BigDecimal least = field.limit("minLength");
        int longest = most == null ? LONGEST_TEXT : Math.min(most.intValue(), LONGEST_TEXT);
        if (length > longest) {
            fault("TEXT_TOO_LONG", "最多 " + longest + " 个字，现有 " + length + " 个字，请精简后重新填写。");
        }
        if (!draft && least != null && length < least.intValue()) {
            fault("TEXT_TOO_SHORT", "至少 " + least.intValue() + " 个字，请补充后重新填写。");
        }
        if (!draft && length <= longest) {
            pattern(text);
            numbers(text);
        }
        return text;
    }

    private void pattern(String text) {
        String pattern = FormField.text(field.validate().get("pattern"));
        String type = FormField.text(field.validate().get("validationType"));
        if (pattern.isEmpty() && type.equals("email")) {
            pattern = "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$";
        } else if (pattern.isEmpty() && type.equals("phone")) {
            pattern = "^[+0-9][0-9 ()-]{4,24}$";
        }
        if (pattern.isEmpty()) {
            return;
        }
        String message = FormField.text(field.validate().get("patternErrorMessage"));
        if (message.isEmpty()) {
            message = FormField.text(field.validate().get("validationErrorMessage"));
        }
        String says = message.isEmpty() ? "的格式不正确，请核对后重新填写。" : "不符合要求：" + sentence(message);
        try {
            if (!Pattern.compile(pattern)
                    .matcher(new BoundedText(text, PATTERN_BUDGET))
                    .find()) {
                fault("PATTERN", says);
            }
        } catch (BoundedText.Exhausted | PatternSyntaxException | StackOverflowError notDecidable) {
            fault("PATTERN", says);
        }
    }

    private void numbers(String text) {
        String kind = field.personal().equals("idNumber")
                ? "idNumber"
                : FormField.text(field.properties().get("check"));
        try {
            if (kind.equals("idNumber")) {
                new IdNumber(text);
            } else if (kind.equals("creditCode")) {
                new CreditCode(text);
            }
        } catch (Refusal wrong) {
            fault(wrong.code(), "不正确：" + wrong.message());
        }
    }

    private @Nullable Object number(Object value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException notANumber) {
            return fault("VALUE_TYPE", "应当是数字，请重新填写。");
        }
        if (number.abs().compareTo(new BigDecimal("1E15")) >= 0 || number.scale() > 10) {
            return fault("NUMBER_OUT_OF_RANGE", "超出可以登记的范围，请核对后重新填写。");
        }
        BigDecimal digits = field.setting("decimalDigits");
        if (digits != null && number.stripTrailingZeros().scale() > digits.intValue()) {
            fault("DECIMALS", digits.signum() == 0 ? "应当是整数，请重新填写。" : "最多 " + digits.intValue() + " 位小数，请重新填写。");
        }
        BigDecimal min = field.limit("min");
        BigDecimal max = field.limit("max");
        if (!draft && min != null && number.compareTo(min) < 0) {
            fault("NUMBER_TOO_SMALL", "不能小于 " + min.toPlainString() + "，请核对后重新填写。");
        }
        if (!draft && max != null && number.compareTo(max) > 0) {
            fault("NUMBER_TOO_BIG", "不能大于 " + max.toPlainString() + "，请核对后重新填写。");
        }
        return value instanceof String ? value : number;
    }

    private @Nullable Object checkbox(Object value) {
        if (!(value instanceof Boolean checked)) {
            return fault("VALUE_TYPE", "应当是勾选项，请重新选择。");
        }
        if (!checked && field.required() && !draft) {
            fault("REQUIRED", "必须勾选。");
        }
        return checked;
    }

    private @Nullable Object dateTime(Object value) {
        String text = value.toString();
        String subtype = FormField.text(field.settings().get("subtype"));
        try {
            switch (subtype) {
                case "time" -> LocalTime.parse(text.replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", ""));
                case "datetime" -> {
                    if (text.length() > 16) {
                        OffsetDateTime.parse(text);
                    } else {
                        java.time.LocalDateTime.parse(text);
                    }
                }
                default -> {
                    int year = LocalDate.parse(text).getYear();
                    if (text.length() != 10 || year < 1900 || year > 2200) {
                        return fault("DATE_INVALID", "的年份不在 1900 至 2200 年之间，请核对后重新填写。");
                    }
                }
            }
        } catch (DateTimeException notADate) {
            return fault(
                    "DATE_INVALID",
                    subtype.equals("time") ? "不是有效的时间，请按“09:30”的形式填写。" : "不是有效的日期，请按“2021-09-01”的形式填写。");
        }
        return text;
    }

    private @Nullable Object option(Object value) {
        String chosen = value.toString();
        if (!field.openOptions() && !field.options().containsKey(chosen)) {
            return fault("OPTION_UNKNOWN", "不在可选的范围内，请重新选择。");
        }
        return value;
    }

    private @Nullable Object optionList(Object value) {
        if (!(value instanceof List<?> chosen)) {
            return fault("VALUE_TYPE", "应当是多选项，请重新选择。");
        }
        if (!field.openOptions()
                && !chosen.stream()
                        .allMatch(one -> one != null && field.options().containsKey(one.toString()))) {
            return fault("OPTION_UNKNOWN", "有不在可选范围内的选项，请重新选择。");
        }
        return chosen;
    }

    private @Nullable Object fault(String code, String says) {
        faults.add(new Fault(code, says));
        return null;
    }

    private static String sentence(String message) {
        return message.endsWith("。") ? message : message + "。";
    }
}
