/** Encryption of personal data at rest 个人信息加密: AES-GCM and SM4-GCM behind one port, keys with ids, keyed blind indexes. */
@NamedInterface("cipher")
@NullMarked
package org.banjian.identity.cipher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
