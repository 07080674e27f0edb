package org.banjian.materials.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banjian.materials.spi.ObjectStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Objects in a directory of this machine: written beside, forced to the disk, then moved into place. */
@Component
class LocalObjectStore implements ObjectStore {

    private static final String HALF_WRITTEN = ".part";

    private final Path root;

    LocalObjectStore(@Value("${banjian.data:./data}") Path data) {
        this.root = data.resolve("materials");
    }

    @Override
    public void put(String id, byte[] sealed) {
        Path target = place(id);
        Path folder = folder(id);
        try {
            Files.createDirectories(folder);
            Path half = target.resolveSibling(id + HALF_WRITTEN);
            try (FileChannel channel =
                    FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(sealed);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> get(String id) {
        try {
            return Optional.of(Files.readAllBytes(place(id)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(String id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<StoredObject> all() {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try {
            return Files.walk(root).filter(Files::isRegularFile).map(LocalObjectStore::described);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredObject described(Path file) {
        try {
            return new StoredObject(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that a crash left half written has an id of its own in {@link #all()} and is swept like any other. */
    private Path place(String id) {
        boolean half = id.endsWith(HALF_WRITTEN);
        String own = UUID.fromString(half ? id.substring(0, id.length() - HALF_WRITTEN.length()) : id)
                .toString();
        return folder(own).resolve(half ? own + HALF_WRITTEN : own);
    }

    private Path folder(String id) {
        return root.resolve(id.substring(0, 2));
    }

    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // some systems cannot force a folder; the move itself is atomic there too
        }
    }
}
