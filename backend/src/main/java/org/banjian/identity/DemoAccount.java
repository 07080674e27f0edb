package org.banjian.identity;

/** An account of the demo 演示账号 as the sign-in page lists it. */
record DemoAccount(String login, String name, String unitName, String roleTitle, String group) {}
