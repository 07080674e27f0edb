package org.banjian.workflow.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.banjian.calendar.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Refuses a wrong time zone, and a production that still has something of the demo, before anything is opened. */
@Component
class EnvironmentGuard implements BeanFactoryPostProcessor, EnvironmentAware {

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        checkZone(TimeZone.getDefault());
        if (environment != null && environment.acceptsProfiles(Profiles.of("mysql"))) {
            checkProduction(environment);
        }
    }

    static void checkZone(TimeZone zone) {
        if (!zone.toZoneId().equals(LegalClock.ZONE)) {
            throw new StartRefused(
                    "本机时区是 " + zone.getID() + "，应为 Asia/Shanghai：期限按北京时间计算，其他时区会算错日期。",
                    "The JVM's zone is " + zone.getID()
                            + " but must be Asia/Shanghai: in any other zone deadlines are wrong.",
                    "Start with -Duser.timezone=Asia/Shanghai, or leave TZ and user.timezone unset.");
        }
    }

    static void checkProduction(Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:mysql:")) {
            throw new StartRefused(
                    "生产环境（mysql）的数据库地址不是 MySQL：" + withoutPassword(url) + "。",
                    "Profile mysql needs a MySQL URL, not " + withoutPassword(url) + ".",
                    "Set BANJIAN_DB_URL=jdbc:mysql://…");
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new StartRefused(
                    "演示环境和生产环境不能同时启用。", "The profiles demo and mysql exclude each other.", "Start with one of them.");
        }
        Map<String, String> keys = new HashMap<>(Binder.get(environment)
                .bind("banjian.cipher.keys", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        keys.put("index-key", environment.getProperty("banjian.cipher.index-key", ""));
        keys.forEach((name, key) -> {
            if (isOfTheDemo(key)) {
                throw new StartRefused(
                        "生产环境使用了演示密钥 " + name + "。",
                        "Production uses the demo's key " + name + ".",
                        "Generate a key of your own and set it in the environment.");
            }
        });
    }

    private static boolean isOfTheDemo(String key) {
        String plain = key.toLowerCase(Locale.ROOT);
        if (plain.contains("demo")) {
            return true;
        }
        try {
            return new String(Base64.getDecoder().decode(key.strip()), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains("demo");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String withoutPassword(String url) {
        return url.replaceAll("(?i)(password=)[^&;]*", "$1…");
    }
}
