package org.banjian.payments.internal;

import org.banjian.shared.Masking;

/** A bank account 银行账户 of a payee, in full; never shown, logged or serialised. */
record BankAccount(String bank, String name, String number) {

    private static final String SEPARATOR = "\n";

    String text() {
        return String.join(SEPARATOR, bank, name, number);
    }

    static BankAccount of(String text) {
        String[] parts = text.split(SEPARATOR, 3);
        return new BankAccount(parts[0], parts[1], parts[2]);
    }

    String masked() {
        return Masking.account(number);
    }

    @Override
    public String toString() {
        return "BankAccount[" + masked() + "]";
    }
}
