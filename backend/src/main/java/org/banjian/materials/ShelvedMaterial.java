package org.banjian.materials;

import java.time.OffsetDateTime;

/** A file of a case as it is put into the archive 入卷材料. */
public record ShelvedMaterial(
        String fileId,
        String materialId,
        String label,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        OffsetDateTime uploadedAt,
        boolean replaced) {}
