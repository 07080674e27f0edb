package org.banjian.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banjian.identity.PlatformRole;
import org.banjian.registers.RegisterKind.KeyType;
import org.banjian.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The kinds of registers, read from {@code common/registers.yaml}. */
@Component
@DependsOnDatabaseInitialization
class RegisterKinds {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterKinds.class);

    /** Two kinds that the platform itself reads: the working calendar and the dated values of parameters. */
    static final String WORKING_CALENDAR = "working-calendar";

    static final String PARAMETER = "parameter";

    private final Map<String, RegisterKind> kinds = new LinkedHashMap<>();

    RegisterKinds(
            @Value("${banjian.registers.kinds:classpath:processes/common/registers.yaml}") Resource file,
            JdbcClient jdbc) {
        try (InputStream yaml = file.getInputStream()) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            for (Map<String, Object> entry : entries) {
                RegisterKind kind = kind(entry);
                kinds.put(kind.id(), kind);
                register(jdbc, kind.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<RegisterKind> all() {
        return kinds.values();
    }

    RegisterKind get(String id) {
        RegisterKind kind = kinds.get(id);
        if (kind == null) {
            throw Refusal.notFound();
        }
        return kind;
    }

    private static void register(JdbcClient jdbc, String id) {
        boolean known = jdbc.sql("select count(*) from register_kind where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
        try {
            if (!known) {
                jdbc.sql("insert into register_kind (id) values (?)").param(id).update();
            }
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node has just added the register {}", id);
        }
    }

    @SuppressWarnings("unchecked")
    private static RegisterKind kind(Map<String, Object> entry) {
        Map<String, Object> key = (Map<String, Object>) required(entry, "key");
        Object clause = entry.get("clause");
        return new RegisterKind(
                required(entry, "id").toString(),
                required(entry, "name").toString(),
                required(entry, "description").toString(),
                clause == null ? null : clause.toString(),
                KeyType.valueOf(required(key, "type").toString()),
                required(key, "label").toString(),
                ((List<Map<String, Object>>) required(entry, "columns"))
                        .stream().map(RegisterKinds::column).toList(),
                roles(entry, "enter"),
                roles(entry, "approve"),
                required(entry, "overlap").equals("supersede"));
    }

    private static RegisterColumn column(Map<String, Object> column) {
        return new RegisterColumn(
                required(column, "id").toString(),
                required(column, "label").toString(),
                RegisterColumn.Type.valueOf(required(column, "type").toString()),
                Boolean.TRUE.equals(column.get("required")));
    }

    private static Set<PlatformRole> roles(Map<String, Object> entry, String key) {
        Set<PlatformRole> roles = EnumSet.noneOf(PlatformRole.class);
        ((List<?>) required(entry, key)).forEach(role -> roles.add(PlatformRole.valueOf(role.toString())));
        return roles;
    }

    private static Object required(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalStateException("registers.yaml: " + key + " is missing in " + entry);
        }
        return value;
    }
}
