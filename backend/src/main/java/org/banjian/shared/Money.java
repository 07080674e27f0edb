package org.banjian.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amount of money 金额 in yuan with two decimals (fen), rounded HALF_UP once when it is made; fits DECIMAL(16,2). */
public record Money(BigDecimal amount) implements Comparable<Money> {

    private static final BigDecimal LIMIT = new BigDecimal("1E14");

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw Refusal.unprocessable("AMOUNT_INVALID", "金额超出可登记的范围（整数部分最多 14 位），请核对后重新填写。", null);
        }
    }

    public static Money yuan(long yuan) {
        return new Money(BigDecimal.valueOf(yuan));
    }

    public static Money of(String plainDecimal) {
        try {
            return new Money(new BigDecimal(plainDecimal));
        } catch (NumberFormatException notANumber) {
            throw Refusal.unprocessable("AMOUNT_INVALID", "金额“" + plainDecimal + "”不是数字，请填写如 1000.00 的金额。", null);
        }
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)));
    }

    /** Exact product, rounded once. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
