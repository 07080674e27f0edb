package org.banjian.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banjian.shared.CreditCode;
import org.banjian.shared.RegionCode;

/** Add or change an organisation 登记单位. */
record SaveOrganisation(
        @NotBlank @Size(max = 200) String name, @NotNull CreditCode creditCode, @NotNull RegionCode region) {}
