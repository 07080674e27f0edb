package org.banjian.inbox.web;

/** Command: give a task to a colleague 转办, and why. */
record Reassign(String personId, String reason) {}
