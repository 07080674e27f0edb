package org.banjian.registers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banjian.registers.RegisterKind.KeyType;
import org.banjian.shared.CreditCode;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Checks what is entered against the kind of register and reports everything at once. */
final class RowChecks {

    /** What may be stored: key and values in their normal form. */
    record Checked(
            String key,
            Map<String, Object> values,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String legalBasis) {}

    private final RegisterKind kind;
    private final Violations violations = new Violations();

    private RowChecks(RegisterKind kind) {
        this.kind = kind;
    }

    static Checked check(RegisterKind kind, EnterRegisterRow command) {
        RowChecks checks = new RowChecks(kind);
        Checked checked = new Checked(
                checks.key(text(command.key())),
                checks.values(command.values()),
                checks.from(command.validFrom()),
                command.validTo(),
                checks.legalBasis(text(command.legalBasis())));
        checks.period(checked);
        if (kind.keyType() == KeyType.year && checks.violations.isEmpty()) {
            checked = checks.wholeYear(checked);
        }
        checks.violations.throwIfAny(422, "REGISTER_ROW_INVALID", "“" + kind.name() + "”的登记内容有误，请按提示逐项改正后重新提交。");
        return checked;
    }

    private String key(String key) {
        if (key.isEmpty()) {
            violations.addField("REQUIRED", "请填写" + kind.keyLabel() + "。", "key");
        } else if (kind.keyType() == KeyType.creditCode) {
            try {
                return new CreditCode(key).value();
            } catch (Refusal refusal) {
                violations.addField(refusal.code(), refusal.message(), "key");
            }
        } else if (kind.keyType() == KeyType.year && !key.matches("20\\d\\d")) {
            violations.addField("YEAR_INVALID", "年份应为四位数字，例如 2027。", "key");
        } else if (key.length() > 120) {
            violations.addField("TOO_LONG", kind.keyLabel() + "不能超过 120 个字。", "key");
        }
        return key;
    }

    private Map<String, Object> values(@Nullable Map<String, Object> given) {
        Map<String, Object> rest = new LinkedHashMap<>(given == null ? Map.of() : given);
        Map<String, Object> checked = new LinkedHashMap<>();
        for (RegisterColumn column : kind.columns()) {
            String value = text(rest.remove(column.id()));
            if (value.isEmpty()) {
                if (column.required()) {
                    violations.addField("REQUIRED", "请填写“" + column.label() + "”。", "values." + column.id());
                }
            } else if (wellFormed(column, value)) {
                checked.put(column.id(), value);
            }
        }
        rest.keySet()
                .forEach(unknown -> violations.addField(
                        "UNKNOWN_COLUMN", "“" + kind.name() + "”没有“" + unknown + "”这一栏。", "values." + unknown));
        return checked;
    }

    private boolean wellFormed(RegisterColumn column, String value) {
        String problem = null;
        if (value.length() > 4000) {
            problem = "不能超过 4000 个字";
        } else if (column.type() == RegisterColumn.Type.date && !isDate(value)) {
            problem = "应为日期，例如 2021-08-02";
        } else if (column.type() == RegisterColumn.Type.number && !isNumber(value)) {
            problem = "应为数字";
        }
        if (problem != null) {
            violations.addField("VALUE_INVALID", "“" + column.label() + "”" + problem + "。", "values." + column.id());
        }
        return problem == null;
    }

    private LocalDate from(@Nullable LocalDate validFrom) {
        if (validFrom == null && kind.keyType() != KeyType.year) {
            violations.addField("REQUIRED", "请填写生效日期。", "validFrom");
        }
        return validFrom == null ? LocalDate.EPOCH : validFrom;
    }

    private String legalBasis(String legalBasis) {
        if (legalBasis.isEmpty()) {
            violations.addField("LEGAL_BASIS_MISSING", "请填写依据（文件名称和文号）；没有依据的内容不能登记。", "legalBasis");
        } else if (legalBasis.length() > 500) {
            violations.addField("TOO_LONG", "依据不能超过 500 个字。", "legalBasis");
        }
        return legalBasis;
    }

    private void period(Checked row) {
        if (row.validTo() != null && row.validTo().isBefore(row.validFrom())) {
            violations.addField("PERIOD_INVALID", "失效日期不能早于生效日期。", "validTo");
        }
    }

    /** A year of the working calendar is valid for exactly that year and must be readable as a calendar. */
    private Checked wholeYear(Checked row) {
        int year = Integer.parseInt(row.key());
        if (kind.id().equals(RegisterKinds.WORKING_CALENDAR)) {
            try {
                CalendarRegister.read(year, row.values(), row.legalBasis());
            } catch (Refusal refusal) {
                violations.addField(refusal.code(), refusal.message(), "values");
            }
        }
        return new Checked(
                row.key(), row.values(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), row.legalBasis());
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isNumber(String value) {
        try {
            return new BigDecimal(value).scale() <= 6;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
