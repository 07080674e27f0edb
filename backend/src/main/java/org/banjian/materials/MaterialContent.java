package org.banjian.materials;

/** The bytes of an uploaded file, checked against the hash that was taken when it came in. */
public record MaterialContent(String fileName, String mediaType, String sha256, byte[] bytes) {}
