package org.banjian.identity;

import org.banjian.shared.CreditCode;
import org.banjian.shared.RegionCode;

/** An organisation 单位 that applies. */
public record OrganisationView(String id, String name, CreditCode creditCode, RegionCode region) {}
