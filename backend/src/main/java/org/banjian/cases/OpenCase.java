package org.banjian.cases;

/** Command: open a case 申请办理 of a service item. */
public record OpenCase(String serviceItem) {}
