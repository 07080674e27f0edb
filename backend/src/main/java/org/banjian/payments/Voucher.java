package org.banjian.payments;

import java.time.LocalDate;

/** A voucher 拨付凭证 of the bank or treasury. */
public record Voucher(String voucherNo, LocalDate paidOn, String amount) {}
