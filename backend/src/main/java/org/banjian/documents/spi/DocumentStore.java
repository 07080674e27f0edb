package org.banjian.documents.spi;

/** Keeps the bytes of issued documents 文书存储 under names of its own choice; nothing stored is ever changed. */
public interface DocumentStore {

    /** Writes all or nothing; the bytes are safe on disk when it returns. Returns the key to read them by. */
    String write(byte[] content);

    byte[] read(String key);

    /** Removes what a rolled-back transaction has written; unknown keys are ignored. */
    void discard(String key);
}
