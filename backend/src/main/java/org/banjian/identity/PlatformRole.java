package org.banjian.identity;

/** Platform role 平台角色; the roles of a procedure are mapped to these, and the authorisation matrix knows only these. */
public enum PlatformRole {
    CITIZEN("个人"),
    ORGANISATION_CLERK("单位经办人"),
    ORGANISATION_SIGNER("单位负责人"),
    INITIAL_REVIEWER("初审"),
    RE_REVIEWER("复核"),
    CITY_APPROVER("审批"),
    FINANCE("财务拨付"),
    POLICY_EDITOR("政策编制"),
    POLICY_APPROVER("政策审核"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDIT_ADMIN("审计管理员"),
    WORKER("系统服务");

    private final String title;

    PlatformRole(String title) {
        this.title = title;
    }

    /** The Chinese name. */
    public String title() {
        return title;
    }

    /** The three administrators 三员: pairwise different people without any business role. */
    public boolean administrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }

    /** Roles held in an organisation that applies, not in an office. */
    public boolean applicant() {
        return this == CITIZEN || this == ORGANISATION_CLERK || this == ORGANISATION_SIGNER;
    }
}
