package org.banjian.identity.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KeyedCipherTest {

    private static final String ONE = key('1');
    private static final String TWO = key('2');
    private static final String INDEX = key('i');

    static Stream<AuthenticatedCipher> algorithms() {
        return Stream.of(new AesGcm(), new Sm4Gcm());
    }

    private static KeyedCipher cipher(AuthenticatedCipher closing, String active, Map<String, String> keys) {
        return new KeyedCipher(closing, algorithms().toList(), new KeyRing(active, keys, INDEX));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void whatWasClosedIsOpened(AuthenticatedCipher algorithm) {
        KeyedCipher cipher = cipher(algorithm, "k1", Map.of("k1", ONE));
        for (String plain : List.of("", "110199198001019010", "张𫖮", "x".repeat(100_000))) {
            String closed = cipher.encrypt(plain);
            assertThat(closed).startsWith("v1:" + algorithm.name() + ":k1:");
            assertThat(cipher.decrypt(closed)).isEqualTo(plain);
            assertThat(cipher.encrypt(plain)).isNotEqualTo(closed);
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void everyChangeIsNoticed(AuthenticatedCipher algorithm) {
        KeyedCipher cipher = cipher(algorithm, "k1", Map.of("k1", ONE, "k2", ONE));
        String closed = cipher.encrypt("110199198001019010");
        String label = closed.substring(0, closed.lastIndexOf(':') + 1);
        byte[] bytes = Base64.getDecoder().decode(closed.substring(label.length()));
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            String text = label + Base64.getEncoder().encodeToString(changed);
            assertThatThrownBy(() -> cipher.decrypt(text)).isInstanceOf(CipherFailure.class);
        }
        // the same key under another id: the label is authenticated too
        assertThatThrownBy(() -> cipher.decrypt(closed.replace(":k1:", ":k2:"))).isInstanceOf(CipherFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "110199198001019010",
                "v1:aes:k1:",
                "v1:aes:k1:%%%",
                "v1:des:k1:AAAA",
                "v1:aes:k9:AAAAAAAAAAAAAAAAAAAAAAAA",
                "v2:aes:k1:AAAA"
            })
    void whatIsNoCipherTextIsAnError(String text) {
        KeyedCipher cipher = cipher(new AesGcm(), "k1", Map.of("k1", ONE));
        assertThatThrownBy(() -> cipher.decrypt(text))
                .isInstanceOf(CipherFailure.class)
                .hasMessageNotContaining("110199");
    }

    @Test
    void keysAndAlgorithmsAreReplacedWithoutLosingWhatIsThere() {
        String old = cipher(new AesGcm(), "k1", Map.of("k1", ONE)).encrypt("13800000000");
        KeyedCipher rotated = cipher(new Sm4Gcm(), "k2", Map.of("k1", ONE, "k2", TWO));
        assertThat(rotated.decrypt(old)).isEqualTo("13800000000");
        assertThat(rotated.encrypt("13800000000")).startsWith("v1:sm4:k2:");
        KeyedCipher other = cipher(new AesGcm(), "k1", Map.of("k1", TWO));
        assertThatThrownBy(() -> other.decrypt(old)).isInstanceOf(CipherFailure.class);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void theBlindIndexIsStableKeyedAndSaysNothing(AuthenticatedCipher algorithm) {
        KeyedCipher cipher = cipher(algorithm, "k1", Map.of("k1", ONE));
        String index = cipher.blindIndex("110199198001019010");
        assertThat(index).hasSize(43).isEqualTo(cipher.blindIndex("110199198001019010"));
        assertThat(index).isNotEqualTo(cipher.blindIndex("110199198001019011"));
        KeyedCipher otherKey =
                new KeyedCipher(algorithm, algorithms().toList(), new KeyRing("k1", Map.of("k1", ONE), TWO));
        assertThat(otherKey.blindIndex("110199198001019010")).isNotEqualTo(index);
    }

    @Test
    void aShortOrMissingKeyStopsTheStart() {
        assertThatThrownBy(() -> new KeyRing("k1", Map.of("k1", "c2hvcnQ="), INDEX))
                .hasMessageContaining("32 字节");
        assertThatThrownBy(() -> new KeyRing("k2", Map.of("k1", ONE), INDEX)).hasMessageContaining("active-key");
        assertThatThrownBy(() -> new KeyRing("k1", Map.of("k1", "不是"), INDEX)).hasMessageContaining("Base64");
    }

    @Test
    void productionRefusesTheKeysOfTheDemo() {
        String demo = Base64.getEncoder()
                .encodeToString("demo-key-for-the-demo-only-32-by".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withUserConfiguration(CipherConfiguration.class)
                .withPropertyValues(
                        "banjian.cipher.algorithm=sm4",
                        "banjian.cipher.active-key=k1",
                        "banjian.cipher.index-key=" + INDEX);
        runner.withPropertyValues("banjian.cipher.keys.k1=" + demo)
                .run(context -> assertThat(context).hasNotFailed());
        runner.withPropertyValues("spring.profiles.active=mysql", "banjian.cipher.keys.k1=" + demo)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("演示密钥"));
        runner.withPropertyValues("spring.profiles.active=mysql", "banjian.cipher.keys.k1=" + ONE)
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static String key(char sign) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(sign).repeat(32).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
