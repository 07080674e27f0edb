package org.banjian.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.People;
import org.banjian.identity.PersonView;
import org.banjian.registers.RegisterKind.KeyType;
import org.banjian.registers.RegisterRow.Origin;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Enters the demo's rows 演示数据 once, each with the two demo people behind it. */
@Component
@Profile("demo & !sandbox")
class DemoRegisterRows implements SmartInitializingSingleton {

    private final RegisterKinds kinds;
    private final RegisterRows rows;
    private final People people;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    DemoRegisterRows(
            RegisterKinds kinds,
            RegisterRows rows,
            People people,
            LegalClock clock,
            PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        ClassPathResource file = new ClassPathResource("processes/demo/registers.yaml");
        if (!file.exists()) {
            return;
        }
        try (InputStream yaml = file.getInputStream()) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            transaction.executeWithoutResult(status -> entries.forEach(this::enter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter(Map<String, Object> entry) {
        RegisterKind kind = kinds.get(text(entry, "register"));
        String key = text(entry, "key");
        LocalDate from = date(entry.get("validFrom"));
        if (from == null) {
            throw new IllegalStateException("A demo row without validFrom: " + entry);
        }
        boolean known = rows.ofKey(kind.id(), key).stream()
                .anyMatch(row -> row.origin() == Origin.DEMO && row.validFrom().equals(from));
        if (known) {
            return;
        }
        String enteredBy = text(entry, "enteredBy");
        String approvedBy = text(entry, "approvedBy");
        LocalDateTime now = clock.now();
        String id = UUID.randomUUID().toString();
        rows.insert(new RegisterRow(
                id,
                kind.id(),
                key,
                values(entry),
                from,
                date(entry.get("validTo")),
                text(entry, "legalBasis"),
                RegisterRowState.ACTIVE,
                kind.keyType() == KeyType.creditCode ? key.substring(2, 8) : RegionCode.COUNTRY.value(),
                Origin.DEMO,
                enteredBy,
                name(enteredBy),
                now,
                approvedBy,
                name(approvedBy),
                now));
        rows.record(id, now, enteredBy, name(enteredBy), "演示数据：登记");
        rows.record(id, now, approvedBy, name(approvedBy), "演示数据：复核通过，自 " + from + " 起生效");
    }

    private String name(String personId) {
        return people.byId(personId).map(PersonView::name).orElse(personId);
    }

    private static Map<String, Object> values(Map<String, Object> entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        ((Map<?, ?>) entry.getOrDefault("values", Map.of()))
                .forEach((column, value) -> values.put(column.toString(), value.toString()));
        return values;
    }

    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalStateException("A demo row without " + key + ": " + entry);
        }
        return value.toString();
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Date date
                ? date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(value.toString());
    }
}
