package org.banjian.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/** Add or change an office 登记机构. */
record SaveOffice(
        @NotBlank @Size(max = 64) @Pattern(regexp = "[a-z][a-z0-9-]*", message = "只能由小写字母、数字和连字符组成") String kind,
        @NotBlank @Size(max = 100) String kindName,
        @NotBlank @Size(max = 200) String name,
        @NotNull RegionCode region,
        @Nullable String parentId) {}
