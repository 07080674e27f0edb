package org.banjian.identity.cipher;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code banjian.cipher.*} 密码设置.
 *
 * @param algorithm {@code aes} or {@code sm4}: what closes from now on; both are opened
 * @param activeKey id of the key that closes
 * @param keys master keys by id, 32 bytes in Base64; old ones stay until everything is closed anew
 * @param indexKey master key of the blind indexes; changing it or the algorithm means indexing anew
 */
@ConfigurationProperties("banjian.cipher")
record CipherSettings(String algorithm, String activeKey, Map<String, String> keys, String indexKey) {}
