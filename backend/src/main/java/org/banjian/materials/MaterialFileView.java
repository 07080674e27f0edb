package org.banjian.materials;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One uploaded file 材料文件; {@code hint} is a sentence for the person, for example that the same file is already there. */
public record MaterialFileView(
        String id,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        OffsetDateTime uploadedAt,
        String uploadedBy,
        @Nullable String hint) {}
