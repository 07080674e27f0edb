package org.banjian.identity;

import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/** An office 办理机构 of a kind ({@code district-centre}, with its Chinese kind name) that serves a region. */
public record OfficeView(
        String id, String kind, String kindName, String name, RegionCode region, @Nullable String parentId) {}
