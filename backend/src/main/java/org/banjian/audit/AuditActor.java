package org.banjian.audit;

/** Who acted 操作人: the person, the role and the unit acted for. */
public record AuditActor(String personId, String personName, String role, String unit) {

    /** The platform itself, for timers and start-up work. */
    public static final AuditActor SYSTEM = new AuditActor("system", "系统", "SYSTEM", "系统");
}
