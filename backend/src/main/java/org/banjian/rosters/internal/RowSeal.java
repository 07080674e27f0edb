package org.banjian.rosters.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.banjian.shared.IdNumber;
import org.banjian.shared.PersonalDataCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Closes what was typed about a person 加密 and makes the blind indexes by which rows are compared without opening them. */
@Component
class RowSeal {

    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};

    private final PersonalDataCipher cipher;
    private final JsonMapper json = JsonMapper.builder().build();

    RowSeal(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    String close(Map<String, String> values) {
        return cipher.encrypt(json.writeValueAsString(values));
    }

    Map<String, String> open(String closed) {
        return json.readValue(cipher.decrypt(closed), VALUES);
    }

    String person(IdNumber idNumber) {
        return cipher.blindIndex(idNumber.value());
    }

    @Nullable
    String certificate(@Nullable String number) {
        return number == null || number.isBlank() ? null : cipher.blindIndex("cert:" + plain(number));
    }

    /** Equal for rows that say the same, whatever the order of their columns. */
    String content(Map<String, String> values, String trainingType, @Nullable Integer level) {
        return cipher.blindIndex(json.writeValueAsString(new TreeMap<>(values)) + trainingType + level);
    }

    String text(String plain) {
        return cipher.encrypt(plain);
    }

    String textOf(String closed) {
        return cipher.decrypt(closed);
    }

    private static String plain(String number) {
        return number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
