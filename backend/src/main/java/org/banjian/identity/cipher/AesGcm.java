package org.banjian.identity.cipher;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with HMAC-SHA-256, from the JDK. */
final class AesGcm implements AuthenticatedCipher {

    private static final byte[] ENCRYPTION = "banjian/aes-gcm/1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INDEX = "banjian/hmac-sha256/1".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String name() {
        return "aes";
    }

    @Override
    public byte[] seal(byte[] masterKey, byte[] nonce, byte[] associated, byte[] plain) {
        return run(Cipher.ENCRYPT_MODE, masterKey, nonce, associated, plain);
    }

    @Override
    public byte[] open(byte[] masterKey, byte[] nonce, byte[] associated, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, masterKey, nonce, associated, sealed);
    }

    @Override
    public byte[] keyedHash(byte[] masterKey, byte[] text) {
        return hmac(hmac(masterKey, INDEX), text);
    }

    private static byte[] run(int mode, byte[] masterKey, byte[] nonce, byte[] associated, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(hmac(masterKey, ENCRYPTION), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(associated);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException notOpened) {
            throw new CipherFailure(notOpened);
        }
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new CipherFailure(missing);
        }
    }
}
