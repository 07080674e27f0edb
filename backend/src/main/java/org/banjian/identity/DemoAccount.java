package org.banjian.identity;

/** An account of the demo 演示账号 as the sign-in page lists it; {@code unitKind} is OFFICE, ORGANISATION or PLATFORM. */
record DemoAccount(String login, String name, String unitName, String unitKind, String roleTitle, String group) {}
