package org.banjian.shared;

/** Port: encrypts personal data 个人信息 at rest and makes keyed blind indexes for equality search. */
public interface PersonalDataCipher {

    /** Form {@code v1:<algorithm>:<keyId>:<base64>}; two calls never give the same text. */
    String encrypt(String plain);

    /** Opens what any key that is still known has closed; a changed text is an error, never a wrong answer. */
    String decrypt(String cipher);

    /** The same text for the same value: search by equality without the value. The caller normalises first. */
    String blindIndex(String normalised);
}
