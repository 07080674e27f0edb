package org.banjian.identity.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.banjian.shared.PersonalDataCipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Seals content that is kept outside of the database 内容加密 with a fresh key for each object; the key itself is sealed by the platform's cipher for personal data and kept in the row,
 * so that its algorithm and its keys hold here too. The object's id is bound in: an object in another's place does not open.
 */
public final class ContentCipher {

    private static final byte[] HEAD = {'B', 'J', '1', 0};
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Content as it is stored, and the sealed key that opens it. */
    public record Sealed(byte[] content, String sealedKey) {}

    private final PersonalDataCipher keys;

    public ContentCipher(PersonalDataCipher keys) {
        this.keys = keys;
    }

    public Sealed seal(String id, byte[] plain) {
        boolean sm4 = keys.encrypt("probe").startsWith("v1:sm4");
        byte[] key = random(sm4 ? 16 : 32);
        byte[] iv = random(IV);
        byte[] cipherText = apply(Cipher.ENCRYPT_MODE, sm4, key, iv, id, plain, 0, plain.length);
        byte[] stored = ByteBuffer.allocate(HEAD.length + IV + cipherText.length)
                .put(HEAD)
                .put(iv)
                .put(cipherText)
                .array();
        String named = (sm4 ? "SM4:" : "AES:") + Base64.getEncoder().encodeToString(key);
        return new Sealed(stored, keys.encrypt(named));
    }

    /** @throws ContentDamaged unless these are the sealed bytes of this very object */
    public byte[] open(String id, byte[] stored, String sealedKey) {
        String named = keys.decrypt(sealedKey);
        byte[] key = Base64.getDecoder().decode(named.substring(4));
        int from = HEAD.length + IV;
        if (stored.length < from) {
            throw new ContentDamaged(id, null);
        }
        byte[] iv = new byte[IV];
        System.arraycopy(stored, HEAD.length, iv, 0, IV);
        return apply(Cipher.DECRYPT_MODE, named.startsWith("SM4"), key, iv, id, stored, from, stored.length - from);
    }

    private static byte[] apply(
            int mode, boolean sm4, byte[] key, byte[] iv, String id, byte[] input, int offset, int length) {
        try {
            Cipher cipher = sm4
                    ? Cipher.getInstance("SM4/GCM/NoPadding", new BouncyCastleProvider())
                    : Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, sm4 ? "SM4" : "AES"), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(id.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input, offset, length);
        } catch (GeneralSecurityException failed) {
            throw new ContentDamaged(id, failed);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
