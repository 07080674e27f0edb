package org.banjian.materials.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Port: keeps sealed bytes under ids of our own 对象存储. It sees cipher text only and never a name that a person typed. */
public interface ObjectStore {

    /** An object that is kept, and since when. */
    record StoredObject(String id, long bytes, Instant storedAt) {}

    /** Whole or not at all; when it returns the bytes survive a crash. An id is written once and never again. */
    void put(String id, byte[] sealed);

    Optional<byte[]> get(String id);

    /** Removing what is not there is no error. */
    void remove(String id);

    /** All objects; the caller closes the stream. */
    Stream<StoredObject> all();
}
