package org.banjian.identity;

/** A platform role 平台角色 with its Chinese name. */
record RoleView(String id, String name, String description) {}
