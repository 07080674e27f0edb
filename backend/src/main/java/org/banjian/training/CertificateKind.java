package org.banjian.training;

/** Kind of a certificate: professional qualification 职业资格证书, vocational skill level 职业技能等级证书. */
public enum CertificateKind {
    QUALIFICATION,
    SKILL_LEVEL
}
