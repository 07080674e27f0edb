package org.banjian.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banjian.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Releases packs 发布 and serves what was released. */
@Component
public class Releases implements Packs {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final List<Pack> released = new CopyOnWriteArrayList<>();

    Releases(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Stores the version with its files and tells {@link PacksReleased}; a version already stored with the same content is
     * left as it is, with other content refused (422 {@code PACK_VERSION_NOT_NEW}).
     */
    public Pack release(PackSource source) {
        var pack = PackReader.read(source);
        store(pack, source);
        remember(pack);
        events.publishEvent(new PacksReleased(List.of(pack)));
        return pack;
    }

    /** Releases the packs of this start together with every version kept from before. */
    void start(List<PackSource> sources) {
        for (var source : sources) {
            store(PackReader.read(source), source);
        }
        stored().forEach(this::remember);
        events.publishEvent(new PacksReleased(released()));
    }

    private void store(Pack pack, PackSource source) {
        if (hash(pack.code(), pack.version()).isEmpty()) {
            try {
                insert(pack, source);
            } catch (DuplicateKeyException e) {
                // another node was faster; the comparison below says whether it had the same files
            }
        }
        if (changed(pack)) {
            throw Refusal.unprocessable("PACK_VERSION_NOT_NEW", changedSentence(pack), null);
        }
    }

    /** Whether this version was released before with other content. */
    boolean changed(Pack pack) {
        return hash(pack.code(), pack.version())
                .filter(hash -> !hash.equals(pack.hash()))
                .isPresent();
    }

    static String changedSentence(Pack pack) {
        return "事项“" + pack.code() + "”的版本 " + pack.version() + " 已经发布过，内容与现在的不同。已发布的版本不能改动，请在 pack.yaml 里换一个版本号。";
    }

    private void insert(Pack pack, PackSource source) {
        jdbc.sql(
                        "insert into pack_release (code, version, folder, hash, bundle, released_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        pack.code(),
                        pack.version(),
                        pack.folder(),
                        pack.hash(),
                        source.bundle(),
                        LocalDateTime.now(clock))
                .update();
    }

    private Optional<String> hash(String code, String version) {
        return jdbc.sql("select hash from pack_release where code = ? and version = ?")
                .params(code, version)
                .query(String.class)
                .optional();
    }

    private List<Pack> stored() {
        return jdbc.sql("select folder, bundle from pack_release order by code, released_at, version")
                .query((row, number) -> PackReader.read(PackSource.ofBundle(row.getString(1), row.getBytes(2))))
                .list();
    }

    private synchronized void remember(Pack pack) {
        if (released.stream()
                .noneMatch(it -> it.code().equals(pack.code()) && it.version().equals(pack.version()))) {
            released.add(pack);
        }
    }

    @Override
    public Pack inForce(String code, LocalDate on) {
        return inForce(on).stream()
                .filter(pack -> pack.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code, on.toString()));
    }

    @Override
    public List<Pack> inForce(LocalDate on) {
        var newest = new ArrayList<Pack>();
        for (var pack : released) { // in order of release: a later one replaces an earlier one of the same code
            if (pack.inForceOn(on)) {
                newest.removeIf(it -> it.code().equals(pack.code()));
                newest.add(pack);
            }
        }
        newest.sort(Comparator.comparing(Pack::code));
        return newest;
    }

    @Override
    public Pack get(String code, String version) {
        return released.stream()
                .filter(it -> it.code().equals(code) && it.version().equals(version))
                .findFirst()
                .orElseThrow(() -> unknown(code, version));
    }

    @Override
    public List<Pack> released() {
        return List.copyOf(released);
    }

    private static Refusal unknown(String code, String which) {
        return new Refusal(
                404,
                "PACK_UNKNOWN",
                "没有事项“" + code + "”（" + which + "）。请从事项列表重新进入。",
                null,
                List.of(),
                java.util.Map.of());
    }
}
