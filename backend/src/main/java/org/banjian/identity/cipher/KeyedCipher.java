package org.banjian.identity.cipher;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.banjian.shared.PersonalDataCipher;

/** Closes with one algorithm and the active key, opens whatever a known algorithm and key has closed. */
final class KeyedCipher implements PersonalDataCipher {

    private static final String VERSION = "v1";

    private final AuthenticatedCipher closing;
    private final List<AuthenticatedCipher> known;
    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    KeyedCipher(AuthenticatedCipher closing, List<AuthenticatedCipher> known, KeyRing keys) {
        this.closing = closing;
        this.known = List.copyOf(known);
        this.keys = keys;
    }

    @Override
    public String encrypt(String plain) {
        String label = VERSION + ":" + closing.name() + ":" + keys.activeId() + ":";
        byte[] nonce = new byte[AuthenticatedCipher.NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = closing.seal(
                keys.master(keys.activeId()),
                nonce,
                label.getBytes(StandardCharsets.US_ASCII),
                plain.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
        return label + Base64.getEncoder().encodeToString(whole);
    }

    @Override
    public String decrypt(String cipher) {
        String[] parts = cipher.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(VERSION)) {
            throw new CipherFailure("a stored text does not have the form of a cipher text");
        }
        AuthenticatedCipher algorithm = known.stream()
                .filter(one -> one.name().equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> new CipherFailure("a stored cipher text names an unknown algorithm"));
        byte[] whole = bytes(parts[3]);
        byte[] nonce = Arrays.copyOf(whole, AuthenticatedCipher.NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(whole, AuthenticatedCipher.NONCE_BYTES, whole.length);
        String label = parts[0] + ":" + parts[1] + ":" + parts[2] + ":";
        byte[] plain = algorithm.open(keys.master(parts[2]), nonce, label.getBytes(StandardCharsets.US_ASCII), sealed);
        return new String(plain, StandardCharsets.UTF_8);
    }

    @Override
    public String blindIndex(String normalised) {
        byte[] hash = closing.keyedHash(keys.indexKey(), normalised.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static byte[] bytes(String base64) {
        try {
            byte[] whole = Base64.getDecoder().decode(base64);
            if (whole.length > AuthenticatedCipher.NONCE_BYTES) {
                return whole;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new CipherFailure(notBase64);
        }
        throw new CipherFailure("a stored cipher text is too short");
    }
}
