package org.banjian.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.banjian.shared.PersonalDataCipher;
import org.jspecify.annotations.Nullable;

/** JPA converter 加密字段: the column holds the cipher text, the attribute the plain one. Use {@code @Convert(converter = EncryptedText.class)}. */
@Converter
public class EncryptedText implements AttributeConverter<@Nullable String, @Nullable String> {

    private final PersonalDataCipher cipher;

    EncryptedText(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String plain) {
        return plain == null ? null : cipher.encrypt(plain);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : cipher.decrypt(stored);
    }
}
