package org.banjian.training;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A photo 授课照片 of a training day; {@code fileId} names its content among the materials. */
public record PhotoView(
        String id,
        String fileId,
        LocalDate date,
        String fileName,
        String mediaType,
        long bytes,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        @Nullable String hint) {}
