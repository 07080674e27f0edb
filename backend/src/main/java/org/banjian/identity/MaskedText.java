package org.banjian.identity;

import org.banjian.shared.Masking;

/** Personal data in a view 脱敏文本: holds the masked form only, so that a serializer cannot give the full value away. */
public record MaskedText(String masked) {

    public static MaskedText idNumber(String full) {
        return new MaskedText(Masking.idNumber(full));
    }

    public static MaskedText mobile(String full) {
        return new MaskedText(Masking.mobile(full));
    }

    public static MaskedText account(String full) {
        return new MaskedText(Masking.account(full));
    }

    public static MaskedText name(String full) {
        return new MaskedText(Masking.name(full));
    }

    @Override
    public String toString() {
        return masked;
    }
}
