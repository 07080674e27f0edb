package org.banjian.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banjian.documents.spi.DocumentStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Documents as files of a local folder. */
@Component
class LocalDocumentStore implements DocumentStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{2}/[0-9a-f-]{36}");

    private final Path folder;

    LocalDocumentStore(@Value("${banjian.data:./data}") Path data) {
        this.folder = data.resolve("documents").toAbsolutePath().normalize();
    }

    @Override
    public String write(byte[] content) {
        String id = UUID.randomUUID().toString();
        String key = id.substring(0, 2) + "/" + id;
        Path file = folder.resolve(key);
        Path part = file.resolveSibling(id + ".part");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be written below " + folder, e);
        }
    }

    @Override
    public byte[] read(String key) {
        try {
            return Files.readAllBytes(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException("The document " + key + " could not be read below " + folder, e);
        }
    }

    @Override
    public void discard(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException("The document " + key + " could not be removed below " + folder, e);
        }
    }

    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("No key of this store: " + key);
        }
        return folder.resolve(key);
    }
}
