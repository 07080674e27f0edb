package org.banjian.packs;

import java.util.List;

/** Told once at start-up 发布完成: every released version, before a request is served. The engine deploys them. */
public record PacksReleased(List<Pack> packs) {}
