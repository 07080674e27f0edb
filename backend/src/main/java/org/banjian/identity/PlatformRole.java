package org.banjian.identity;

/** Platform role 平台角色; the roles of a procedure are mapped to these, and the authorisation matrix knows only these. */
public enum PlatformRole {
    CITIZEN("个人", "本人事项的申请与查询"),
    ORGANISATION_CLERK("单位经办人", "为本单位填写、上传"),
    ORGANISATION_SIGNER("单位负责人", "为本单位填写、上传并提交"),
    INITIAL_REVIEWER("初审", "区县环节的初审"),
    RE_REVIEWER("复核", "区县环节的复核，可转办"),
    CITY_APPROVER("审批", "上级环节的审批，可转办"),
    FINANCE("财务拨付", "资金拨付"),
    POLICY_EDITOR("政策编制", "起草事项包、名录与日历"),
    POLICY_APPROVER("政策审核", "审核发布事项包、名录与日历"),
    SYSTEM_ADMIN("系统管理员", "人员、机构、单位"),
    SECURITY_ADMIN("安全管理员", "角色授权，须两人"),
    AUDIT_ADMIN("审计管理员", "查阅、校验操作留痕"),
    WORKER("系统服务", "系统自动办理");

    private final String title;
    private final String description;

    PlatformRole(String title, String description) {
        this.title = title;
        this.description = description;
    }

    String description() {
        return description;
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
