package org.banjian.rosters;

import java.time.OffsetDateTime;

/** A file with the persons of a case in full for another system 花名册导出文件. */
public record ExportView(String id, int persons, String sha256, OffsetDateTime createdAt) {}
