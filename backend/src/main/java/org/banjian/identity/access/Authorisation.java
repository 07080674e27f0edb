package org.banjian.identity.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.banjian.identity.Actor;
import org.banjian.identity.PlatformRole;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The file {@code authorisation.yaml} 授权表: operations × platform roles, and which desks a role opens. A mistake in it stops the start. */
@Component
public class Authorisation {

    private static final Set<String> KEYS =
            Set.of("id", "method", "path", "scope", "roles", "lead", "profile", "title");

    private final Map<List<String>, Operation> byRoute = new LinkedHashMap<>();
    private final Map<String, Set<PlatformRole>> desks = new LinkedHashMap<>();

    Authorisation() throws IOException {
        this(load());
    }

    Authorisation(Map<String, Object> file) {
        for (Object line : list(file.get("operations"))) {
            Operation operation = operation(map(line));
            if (byRoute.put(operation.route(), operation) != null) {
                throw new IllegalArgumentException("authorisation.yaml: 操作重复 " + operation.route());
            }
        }
        for (Object line : list(file.get("desks"))) {
            desks.put(text(map(line), "id"), roles(list(map(line).get("roles"))));
        }
    }

    Optional<Operation> operation(String method, String pattern) {
        return Optional.ofNullable(byRoute.get(List.of(method, pattern)));
    }

    Collection<Operation> operations() {
        return byRoute.values();
    }

    /** Method and path pattern of everything that needs no session. */
    public List<List<String>> openRoutes() {
        return operations().stream()
                .filter(Operation::anyone)
                .map(Operation::route)
                .toList();
    }

    /** The desks of the shell that an actor may open, in the order of the file. */
    public List<String> desksOf(Actor actor) {
        return desks.entrySet().stream()
                .filter(desk -> actor.hasAny(desk.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Operation operation(Map<?, ?> line) {
        for (Object key : line.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("authorisation.yaml: 不认识的键“" + key + "”，在 " + line.get("id"));
            }
        }
        List<?> roles = new ArrayList<>(list(line.get("roles")));
        boolean anyone = roles.remove("ANYONE");
        boolean signedIn = roles.remove("SIGNED_IN");
        if (!anyone && !signedIn && roles.isEmpty()) {
            throw new IllegalArgumentException("authorisation.yaml: " + line.get("id") + " 没有写明角色。");
        }
        return new Operation(
                text(line, "id"),
                text(line, "method"),
                text(line, "path"),
                (String) line.get("scope"),
                anyone,
                signedIn,
                roles(roles),
                Boolean.TRUE.equals(line.get("lead")),
                (String) line.get("profile"));
    }

    private static Set<PlatformRole> roles(List<?> names) {
        Set<PlatformRole> roles = EnumSet.noneOf(PlatformRole.class);
        names.forEach(name -> roles.add(PlatformRole.valueOf(String.valueOf(name))));
        return roles;
    }

    private static String text(Map<?, ?> line, String key) {
        return (String) Objects.requireNonNull(line.get(key), () -> "authorisation.yaml: 缺少 " + key + "，在 " + line);
    }

    private static Map<?, ?> map(Object line) {
        return (Map<?, ?>) line;
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static Map<String, Object> load() throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream file = new ClassPathResource("authorisation.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(options)).load(file);
        }
    }
}
