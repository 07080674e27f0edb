package org.banjian.identity;

import org.banjian.shared.RegionCode;

/** An office 办理机构 of a kind ({@code district-centre}) that serves a region. */
public record OfficeView(String id, String kind, String name, RegionCode region) {}
