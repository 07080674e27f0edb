package org.banjian.identity.cipher;

/** One algorithm of authenticated encryption 认证加密 with its keyed hash; the key material is the master key of a key id. */
interface AuthenticatedCipher {

    int NONCE_BYTES = 12;
    int TAG_BITS = 128;

    /** The name in the cipher text: {@code aes}, {@code sm4}. */
    String name();

    byte[] seal(byte[] masterKey, byte[] nonce, byte[] associated, byte[] plain);

    /** Throws when the text, the nonce, the associated data or the key is not the one it was sealed with. */
    byte[] open(byte[] masterKey, byte[] nonce, byte[] associated, byte[] sealed);

    byte[] keyedHash(byte[] masterKey, byte[] text);
}
