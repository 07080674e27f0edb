package org.banjian.identity.cipher;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM 国密 (GB/T 32907, 17964) with HMAC-SM3, from Bouncy Castle. */
final class Sm4Gcm implements AuthenticatedCipher {

    private static final byte[] ENCRYPTION = "banjian/sm4-gcm/1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INDEX = "banjian/hmac-sm3/1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 16;

    @Override
    public String name() {
        return "sm4";
    }

    @Override
    public byte[] seal(byte[] masterKey, byte[] nonce, byte[] associated, byte[] plain) {
        return run(true, masterKey, nonce, associated, plain);
    }

    @Override
    public byte[] open(byte[] masterKey, byte[] nonce, byte[] associated, byte[] sealed) {
        return run(false, masterKey, nonce, associated, sealed);
    }

    @Override
    public byte[] keyedHash(byte[] masterKey, byte[] text) {
        return hmac(hmac(masterKey, INDEX), text);
    }

    private static byte[] run(boolean seal, byte[] masterKey, byte[] nonce, byte[] associated, byte[] input) {
        KeyParameter key = new KeyParameter(Arrays.copyOf(hmac(masterKey, ENCRYPTION), KEY_BYTES));
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(seal, new AEADParameters(key, TAG_BITS, nonce, associated));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        try {
            int written = cipher.processBytes(input, 0, input.length, output, 0);
            cipher.doFinal(output, written);
        } catch (InvalidCipherTextException notOpened) {
            throw new CipherFailure(notOpened);
        }
        return output;
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(text, 0, text.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }
}
