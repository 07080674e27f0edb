package org.banjian.cases;

import jakarta.validation.constraints.NotBlank;

/** Command: open a case 申请办理 of a service item. */
public record OpenCase(@NotBlank String serviceItem) {}
