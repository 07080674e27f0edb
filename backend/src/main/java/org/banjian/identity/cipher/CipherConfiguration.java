package org.banjian.identity.cipher;

import java.util.List;
import org.banjian.shared.PersonalDataCipher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Makes the cipher from the settings; production refuses keys that are printed in this repository. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CipherSettings.class)
class CipherConfiguration {

    /** What every key of the demo starts with once decoded: "demo". */
    private static final String DEMO_PREFIX = "ZGVtb";

    @Bean
    PersonalDataCipher personalDataCipher(CipherSettings settings, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("mysql"))) {
            refuseDemoKeys(settings);
        }
        List<AuthenticatedCipher> known = List.of(new AesGcm(), new Sm4Gcm());
        AuthenticatedCipher closing = known.stream()
                .filter(one -> one.name().equals(settings.algorithm()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "banjian.cipher.algorithm=" + settings.algorithm() + " 不可用，请改为 aes 或 sm4。"));
        return new KeyedCipher(closing, known, new KeyRing(settings.activeKey(), settings.keys(), settings.indexKey()));
    }

    private static void refuseDemoKeys(CipherSettings settings) {
        boolean demo = settings.indexKey().startsWith(DEMO_PREFIX)
                || settings.keys().values().stream().anyMatch(key -> key.startsWith(DEMO_PREFIX));
        if (demo) {
            throw new IllegalStateException(
                    "生产环境不得使用演示密钥：请设置 BANJIAN_CIPHER_KEY 和 BANJIAN_CIPHER_INDEX_KEY（openssl rand -base64 32）。");
        }
    }
}
