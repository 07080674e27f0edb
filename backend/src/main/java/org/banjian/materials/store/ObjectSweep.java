package org.banjian.materials.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banjian.materials.spi.ObjectStore;
import org.banjian.materials.spi.ObjectStore.StoredObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Agreement of rows and objects 存储核对: removes what no row needs after a day, names what a row misses. */
@Component
public class ObjectSweep {

    /** @param missing ids of objects that a row names and that are not there or do not open */
    public record Report(int rows, List<String> missing) {}

    private static final Logger LOG = LoggerFactory.getLogger(ObjectSweep.class);
    private static final Duration GRACE = Duration.ofHours(24);
    private static final int STEP = 500;

    private final ObjectStore store;
    private final MaterialObjects rows;
    private final SealedObjects objects;

    ObjectSweep(ObjectStore store, MaterialObjects rows, SealedObjects objects) {
        this.store = store;
        this.rows = rows;
        this.objects = objects;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void sweep() {
        int removed = sweep(Instant.now().minus(GRACE));
        if (removed > 0) {
            LOG.info("Removed {} objects without a row", removed);
        }
    }

    /** Removes objects without a row that were stored before the instant: uploads that never came to a commit. */
    public int sweep(Instant storedBefore) {
        List<String> unneeded = unneeded(storedBefore);
        unneeded.forEach(store::remove);
        return unneeded.size();
    }

    /** Objects stored before the instant that no row names. */
    public List<String> unneeded(Instant storedBefore) {
        List<String> old;
        try (var all = store.all()) {
            old = all.filter(object -> object.storedAt().isBefore(storedBefore))
                    .map(StoredObject::id)
                    .toList();
        }
        List<String> unneeded = new ArrayList<>();
        for (int from = 0; from < old.size(); from += STEP) {
            List<String> some = old.subList(from, Math.min(old.size(), from + STEP));
            Set<String> needed = rows.findByIdIn(some).stream()
                    .map(MaterialObject::id)
                    .collect(Collectors.toCollection(HashSet::new));
            some.stream().filter(id -> !needed.contains(id)).forEach(unneeded::add);
        }
        return unneeded;
    }

    /** Objects that no row names although more than a day has passed. */
    public List<String> unneeded() {
        return unneeded(Instant.now().minus(GRACE));
    }

    /** Opens every object that a row names. */
    public Report check() {
        List<String> missing = new ArrayList<>();
        int count = 0;
        String after = "";
        while (true) {
            List<MaterialObject> some = rows.findByIdGreaterThanOrderById(after, Limit.of(STEP));
            if (some.isEmpty()) {
                return new Report(count, List.copyOf(missing));
            }
            for (MaterialObject row : some) {
                count++;
                try {
                    objects.read(row.id());
                } catch (ObjectDamaged damaged) {
                    missing.add(row.id());
                }
            }
            after = some.get(some.size() - 1).id();
        }
    }
}
