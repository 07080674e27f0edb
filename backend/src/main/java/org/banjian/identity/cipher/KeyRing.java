package org.banjian.identity.cipher;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Master keys by id 密钥环: the active one closes, all of them open; the index key is a separate one. */
final class KeyRing {

    private static final int MASTER_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,20}");

    private final String activeId;
    private final Map<String, byte[]> masters = new HashMap<>();
    private final byte[] indexKey;

    KeyRing(String activeId, Map<String, String> base64ById, String base64IndexKey) {
        base64ById.forEach((id, base64) -> {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("密钥编号“" + id + "”只能由小写字母、数字和连字符组成。");
            }
            masters.put(id, bytes("banjian.cipher.keys." + id, base64));
        });
        if (!masters.containsKey(activeId)) {
            throw new IllegalArgumentException(
                    "当前密钥 banjian.cipher.active-key=" + activeId + " 不在 banjian.cipher.keys 中。");
        }
        this.activeId = activeId;
        this.indexKey = bytes("banjian.cipher.index-key", base64IndexKey);
    }

    String activeId() {
        return activeId;
    }

    byte[] master(String id) {
        byte[] key = masters.get(id);
        if (key == null) {
            throw new CipherFailure("no key with the id of a stored cipher text is configured");
        }
        return key;
    }

    byte[] indexKey() {
        return indexKey;
    }

    private static byte[] bytes(String property, String base64) {
        byte[] key = decoded(property, base64);
        if (key.length < MASTER_BYTES) {
            throw new IllegalArgumentException(property + " 应为 Base64 编码的 32 字节密钥（openssl rand -base64 32）。");
        }
        return key;
    }

    private static byte[] decoded(String property, String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(property + " 不是 Base64 文本。", notBase64);
        }
    }
}
