package org.banjian.notices.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * Seals a stream of any length in pieces, each authenticated with its number and with whether it is the last, so that nothing is held in
 * memory and nothing can be cut off, swapped or taken from another file. The key is fresh for each file and itself sealed by the platform's
 * cipher.
 */
final class ArchiveSeal {

    static final int PIECE = 1 << 16;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final boolean sm4;
    private final byte[] key;
    private final String fileId;

    private ArchiveSeal(boolean sm4, byte[] key, String fileId) {
        this.sm4 = sm4;
        this.key = key;
        this.fileId = fileId;
    }

    static ArchiveSeal fresh(PersonalDataCipher keys, String fileId) {
        boolean sm4 = keys.encrypt("probe").startsWith("v1:sm4");
        byte[] key = new byte[sm4 ? 16 : 32];
        RANDOM.nextBytes(key);
        return new ArchiveSeal(sm4, key, fileId);
    }

    static ArchiveSeal open(PersonalDataCipher keys, String sealedKey, String fileId) {
        String named = keys.decrypt(sealedKey);
        return new ArchiveSeal(named.startsWith("SM4:"), Base64.getDecoder().decode(named.substring(4)), fileId);
    }

    String sealedKey(PersonalDataCipher keys) {
        return keys.encrypt((sm4 ? "SM4:" : "AES:") + Base64.getEncoder().encodeToString(key));
    }

    /** Closing writes the last piece and closes the target. */
    OutputStream sealing(OutputStream target) {
        return new OutputStream() {
            private final byte[] piece = new byte[PIECE];
            private int filled;
            private long number;
            private boolean closed;

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                int from = offset;
                int left = length;
                while (left > 0) {
                    if (filled == PIECE) {
                        put(false);
                    }
                    int some = Math.min(left, PIECE - filled);
                    System.arraycopy(bytes, from, piece, filled, some);
                    filled += some;
                    from += some;
                    left -= some;
                }
            }

            private void put(boolean last) throws IOException {
                target.write(apply(Cipher.ENCRYPT_MODE, number++, last, piece, filled));
                filled = 0;
            }

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    put(true);
                    target.close();
                }
            }
        };
    }

    /** Writes what was sealed; fails before a piece that is not what was sealed is written. */
    void unseal(InputStream source, OutputStream target) throws IOException {
        byte[] piece = source.readNBytes(PIECE + TAG);
        for (long number = 0; ; number++) {
            byte[] next = piece.length == PIECE + TAG ? source.readNBytes(PIECE + TAG) : new byte[0];
            boolean last = next.length == 0;
            target.write(apply(Cipher.DECRYPT_MODE, number, last, piece, piece.length));
            if (last) {
                return;
            }
            piece = next;
        }
    }

    private byte[] apply(int mode, long number, boolean last, byte[] bytes, int length) throws IOException {
        try {
            Cipher cipher = sm4
                    ? Cipher.getInstance("SM4/GCM/NoPadding", new BouncyCastleProvider())
                    : Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce =
                    ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(number).array();
            cipher.init(mode, new SecretKeySpec(key, sm4 ? "SM4" : "AES"), new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(fileId.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes, 0, length);
        } catch (GeneralSecurityException failed) {
            throw new IOException("The archive " + fileId + " is damaged at piece " + number, failed);
        }
    }
}
