package org.banjian.documents;

/** Bytes of a document with the name to save it under. */
public record DocumentContent(String fileName, DocumentFormat format, byte[] bytes) {}
