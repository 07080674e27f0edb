# language: zh-CN
功能: 申请、审核和拨付培训补贴
  非等级班4人、等级班5人（3人取得三级证书），从申请到拨付。

  背景:
    假如 现在是 "2021-08-02 09:00"
    并且 企业 "演示一号企业" 在 "困难企业名单" 内，自 "2021-01-01" 起
    并且 参数 "cyqy.notice.workingDays" 登记为 "5"，自 "2021-01-01" 起
    并且 2021 年资金预算为 "1000000.00" 元
    当 "演示一号企业" 申请办理本事项
    并且 企业填写 "cyqy-plan"：
      | applicantUnit   | 演示一号企业 |
      | applyDate       | 2021-08-02 |
      | projectName     | 数控加工岗位技能提升 |
      | trainingStart   | 2021-09-01 |
      | trainingEnd     | 2021-12-01 |
      | place           | 朝阳区示例路1号 |
      | traineeCount    | 9 |
      | classCount      | 2 |
      | trainingMode    | SELF |
      | scheduleMode    | CENTRALISED |
      | fundingSource   | EDUCATION_FUND |
      | unitName        | 演示一号企业 |
      | contact         | 张𫖮 |
      | officePhone     | 010-00000001 |
      | mobile          | 19900000001 |
      | email           | demo@example.com |
      | businessAddress | 朝阳区示例路1号 |
      | teachers        | [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}] |
      | classes         | [{"name": "一班", "trainingType": "NON_GRADED", "occupation": "数控加工", "plannedHours": 20, "dailySchedule": [{"date": "2021-09-01", "hours": 7}, {"date": "2021-09-02", "hours": 7}, {"date": "2021-09-03", "hours": 6}]}, {"name": "二班", "trainingType": "GRADED", "occupation": "数控车工", "level": "3", "plannedHours": 40, "dailySchedule": [{"date": "2021-09-06", "hours": 8}, {"date": "2021-09-07", "hours": 8}, {"date": "2021-09-08", "hours": 8}, {"date": "2021-09-09", "hours": 8}, {"date": "2021-09-10", "hours": 8}]}] |
      | feasibility     | 企业设有培训教室和实训设备，预期职工掌握数控加工要点。 |
      | contentAndMode  | 理论7课时、实操13课时，集中面授。 |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    并且 "区职建中心" 填写 "cyqy-review"：
      | complete | true |
      | standard | true |
      | valid    | true |
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "PASS"，意见 "材料完整、规范、有效，同意其组织培训。"
    并且 时间来到 "2021-09-01 08:00"
    并且 企业在 "一班" 的花名册登记 4 人
    并且 企业登记 "一班" 开班，日期 "2021-09-01"
    并且 企业为 "一班" 提交 "userTask_openClass"
    并且 "区职建中心" 发起 "inspectTraining"，原因 "例行检查"
    并且 "区职建中心" 签收 "userTask_inspect"
    并且 "区职建中心" 记录对 "一班" 的检查，日期 "2021-09-01"，实到 4 人，课时 "7"
    并且 "区职建中心" 办理 "userTask_inspect"，结果 "CONFIRM"，意见 "已检查。"
    并且 时间来到 "2021-09-03 18:00"
    并且 企业登记 "一班" 的全部考勤
    并且 企业为 "一班" 提交 "userTask_recordAttendance"
    并且 企业登记 "一班" 结业，日期 "2021-09-03"
    并且 企业为 "一班" 提交 "userTask_completeClass"
    并且 时间来到 "2021-09-06 08:00"
    并且 企业在 "二班" 的花名册登记 5 人
    并且 企业登记 "二班" 开班，日期 "2021-09-06"
    并且 企业为 "二班" 提交 "userTask_openClass"
    并且 "区职建中心" 发起 "inspectTraining"，原因 "例行检查"
    并且 "区职建中心" 签收 "userTask_inspect"
    并且 "区职建中心" 记录对 "二班" 的检查，日期 "2021-09-06"，实到 5 人，课时 "8"
    并且 "区职建中心" 办理 "userTask_inspect"，结果 "CONFIRM"，意见 "已检查。"
    并且 时间来到 "2021-09-10 18:00"
    并且 企业登记 "二班" 结业，日期 "2021-09-10"
    并且 企业为 "二班" 提交 "userTask_completeClass"
    并且 企业登记 "二班" 前 3 人取得 3 级证书
    并且 企业为 "二班" 提交 "userTask_registerCertificates"

  @CYQY-3-2-1-1 @CYQY-3-2-1-2 @CYQY-3-2-1-3 @CYQY-3-2-1-4 @CYQY-3-2-1-5 @CYQY-3-2-2-1 @CYQY-3-2-2-2 @CYQY-3-2-2-3 @CYQY-3-2-2-4 @CYQY-3-2-2-6 @CYQY-3-3-a @CYQY-3-3-b @CYQY-3-4-a @CYQY-3-5-a @CYQY-3-5-b @CYQY-3-5-c @CYQY-3-6-a @CYQY-3-6-b @CYQY-A1-a @CYQY-A1-b @CYQY-A1-c @CYQY-A1-d @CYQY-A3-b @CYQY-3-1-a @CYQY-3-1-b
  场景: 从申请到拨付，两人没有证书按0元计
    那么 办件停在 "userTask_prepareClaim"
    当 企业提交 "userTask_prepareClaim"
    那么 被拒绝，代码 "FORM_INVALID"
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    那么 缺少材料 "cyqy-summary"
    当 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 企业提交 "userTask_prepareClaim"
    那么 办件停在 "userTask_initialReview"
    并且 申请金额为 "5000.00" 元
    并且 核定金额为 "5000.00" 元
    并且 不计补贴的有 2 人
    并且 "学员8" 的补贴为 "0.00" 元，理由 "NO_CERTIFICATE"
    并且 出具文书 "cyqy-claim-letter" 共 1 份
    并且 出具文书 "cyqy-roster-annex" 共 1 份
    并且 发现 "CONTRACT_UNCHECKED"，依据 "CYQY-3-2-1-4"
    当 "区职建中心" 签收 "userTask_initialReview"
    并且 "区职建中心" 核对全部劳动合同原件
    并且 "区职建中心" 填写 "cyqy-claim-review"：
      | complete         | true |
      | originalsChecked | true |
      | accountChecked   | true |
    并且 "区职建中心" 办理 "userTask_initialReview"，结果 "PASS"，意见 "已核对劳动合同原件，符合条件。"
    并且 "区职建中心" 填写 "cyqy-subsystem"：
      | receiptNo | 演示回执2021001 |
      | enteredOn | 2021-09-13 |
    并且 "区职建中心" 办理 "userTask_confirmSubsystem"，结果 "CONFIRM"，意见 "已纳入培训子系统，报区职建科。"
    并且 "区职建科" 办理 "userTask_reReview"，结果 "PASS"，意见 "复核合格。"
    那么 出具文书 "cyqy-fund-request" 共 1 份
    当 "市人力社保局" 办理 "userTask_compare"，结果 "PASS"，意见 "系统比对符合规定。"
    并且 "市人力社保局" 签收 "userTask_publishNotice"
    并且 "市人力社保局" 填写公示信息，自 "2021-09-13" 起
    并且 "市人力社保局" 办理 "userTask_publishNotice"，结果 "CONFIRM"，意见 "予以公示。"
    并且 时间来到 "2021-09-23 09:00"
    那么 公示至 "2021-09-18" 止
    并且 办件停在 "userTask_approve"
    当 "市人力社保局" 填写 "cyqy-approval"：
      | approvalNo     | 演示批复〔2021〕1号 |
      | approvedOn     | 2021-09-23 |
      | approvedAmount | 5000.00 |
    并且 "市人力社保局" 办理 "userTask_approve"，结果 "PASS"，意见 "同意拨付。"
    那么 出具文书 "cyqy-approval-letter" 共 2 份
    并且 办件停在 "userTask_transfer"
    当 "市人力社保局财务" 拨付，由两人制作、放款并登记凭证
    那么 办件停在 "userTask_disburse"
    当 "区职建科财务" 拨付，由两人制作、放款并登记凭证
    那么 办件结束于 "endEvent_paid"
    并且 已拨付 "5000.00" 元
    并且 出具文书 "cyqy-payment-order" 共 2 份

  @CYQY-1-2-d @CYQY-3-1-b
  场景: 申请人核对花名册后补填证书，金额随之计算
    当 企业修改花名册里 "学员8" 的 "职业资格证书或技能等级证书编号" 为 "YLBC00000008"
    并且 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 企业提交 "userTask_prepareClaim"
    那么 办件停在 "userTask_initialReview"
    并且 核定金额为 "6000.00" 元
    并且 不计补贴的有 1 人

  @CYQY-3-3-a
  场景: 初审退回补正，企业改用基本账户后重新核算
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | GENERAL |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 企业提交 "userTask_prepareClaim"
    那么 发现 "ACCOUNT_NOT_BASIC"，依据 "CYQY-3-2-1-5"
    当 "区职建中心" 办理 "userTask_initialReview"，结果 "CORRECT"，意见 "请改用基本账户。"，要求补正：
      | 类型 | 对象 | 要求 |
      | 字段 | cyqy-claim.accountType | 填写基本存款账户 |
      | 字段 | cyqy-claim.accountNo | 填写基本存款账户 |
    那么 办件停在 "userTask_supplyCorrection"
    当 企业修改 "cyqy-claim"：
      | accountNo   | 0200000000000000002 |
      | accountType | BASIC |
    并且 企业填写 "common-correction"：
      | explanation | 已改填基本账户。 |
    并且 企业提交 "userTask_supplyCorrection"
    那么 办件停在 "userTask_initialReview"
    并且 没有发现 "ACCOUNT_NOT_BASIC"
    并且 核定金额为 "5000.00" 元
    并且 出具文书 "cyqy-claim-letter" 共 2 份

  @CYQY-3-3-a
  场景: 初审不予通过，占用的台账释放
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 企业提交 "userTask_prepareClaim"
    当 "区职建中心" 办理 "userTask_initialReview"，结果 "REJECT"，理由 "CLAIM_NOT_VALID"，意见 "经核实材料不真实。"
    那么 办件结束于 "endEvent_refused"
    并且 出具文书 "common-refusal-notice" 共 1 份

  @CYQY-3-3-a
  场景: 初审剔除一人，金额随之重算
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 企业提交 "userTask_prepareClaim"
    当 "区职建中心" 签收 "userTask_initialReview"
    并且 "区职建中心" 剔除 "学员5"，理由 "NOT_ELIGIBLE"
    那么 "学员5" 的补贴为 "0.00" 元
    并且 核定金额为 "4000.00" 元

  @CYQY-3-4-a
  场景: 复核退回初审，同一初审人员再次办理后通过
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 企业提交 "userTask_prepareClaim"
    当 "区职建中心" 签收 "userTask_initialReview"
    并且 "区职建中心" 核对全部劳动合同原件
    并且 "区职建中心" 填写 "cyqy-claim-review"：
      | complete         | true |
      | originalsChecked | true |
      | accountChecked   | true |
    并且 "区职建中心" 办理 "userTask_initialReview"，结果 "PASS"，意见 "已核对劳动合同原件，符合条件。"
    并且 "区职建中心" 填写 "cyqy-subsystem"：
      | receiptNo | 演示回执2021001 |
      | enteredOn | 2021-09-13 |
    并且 "区职建中心" 办理 "userTask_confirmSubsystem"，结果 "CONFIRM"，意见 "已纳入培训子系统，报区职建科。"
    当 "区职建科" 办理 "userTask_reReview"，结果 "RETURN"，意见 "请核实二班学员的劳动合同。"
    那么 办件停在 "userTask_initialReview"
    当 "区职建中心" 签收 "userTask_initialReview"
    并且 "区职建中心" 核对全部劳动合同原件
    并且 "区职建中心" 填写 "cyqy-claim-review"：
      | complete         | true |
      | originalsChecked | true |
      | accountChecked   | true |
    并且 "区职建中心" 办理 "userTask_initialReview"，结果 "PASS"，意见 "已核对劳动合同原件，符合条件。"
    并且 "区职建中心" 填写 "cyqy-subsystem"：
      | receiptNo | 演示回执2021001 |
      | enteredOn | 2021-09-13 |
    并且 "区职建中心" 办理 "userTask_confirmSubsystem"，结果 "CONFIRM"，意见 "已纳入培训子系统，报区职建科。"
    并且 "区职建科" 办理 "userTask_reReview"，结果 "PASS"，意见 "复核合格。"
    那么 办件停在 "userTask_compare"

  @CYQY-3-4-a
  场景: 复核不予通过
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 企业提交 "userTask_prepareClaim"
    当 "区职建中心" 签收 "userTask_initialReview"
    并且 "区职建中心" 核对全部劳动合同原件
    并且 "区职建中心" 填写 "cyqy-claim-review"：
      | complete         | true |
      | originalsChecked | true |
      | accountChecked   | true |
    并且 "区职建中心" 办理 "userTask_initialReview"，结果 "PASS"，意见 "已核对劳动合同原件，符合条件。"
    并且 "区职建中心" 填写 "cyqy-subsystem"：
      | receiptNo | 演示回执2021001 |
      | enteredOn | 2021-09-13 |
    并且 "区职建中心" 办理 "userTask_confirmSubsystem"，结果 "CONFIRM"，意见 "已纳入培训子系统，报区职建科。"
    当 "区职建科" 办理 "userTask_reReview"，结果 "REJECT"，理由 "CLAIM_NOT_VALID"，意见 "材料无效。"
    那么 办件结束于 "endEvent_refused"

  @CYQY-3-5-a
  场景: 比对命中一人，剔除后金额重算，批复金额与核定金额相同
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 企业提交 "userTask_prepareClaim"
    当 "区职建中心" 签收 "userTask_initialReview"
    并且 "区职建中心" 核对全部劳动合同原件
    并且 "区职建中心" 填写 "cyqy-claim-review"：
      | complete         | true |
      | originalsChecked | true |
      | accountChecked   | true |
    并且 "区职建中心" 办理 "userTask_initialReview"，结果 "PASS"，意见 "已核对劳动合同原件，符合条件。"
    并且 "区职建中心" 填写 "cyqy-subsystem"：
      | receiptNo | 演示回执2021001 |
      | enteredOn | 2021-09-13 |
    并且 "区职建中心" 办理 "userTask_confirmSubsystem"，结果 "CONFIRM"，意见 "已纳入培训子系统，报区职建科。"
    并且 "区职建科" 办理 "userTask_reReview"，结果 "PASS"，意见 "复核合格。"
    当 "市人力社保局" 签收 "userTask_compare"
    并且 "市人力社保局" 登记 "学员5" 比对命中，来源 "市级系统"，说明 "同期在其他单位参加培训"
    并且 "市人力社保局" 办理 "userTask_compare"，结果 "PASS"，意见 "符合规定。"
    那么 被拒绝
    当 "市人力社保局" 剔除 "学员5"，理由 "COMPARISON_HIT"
    那么 核定金额为 "4000.00" 元
    当 "市人力社保局" 办理 "userTask_compare"，结果 "PASS"，意见 "系统比对符合规定。"
    那么 办件停在 "userTask_publishNotice"

  @CYQY-3-5-a
  场景: 全部命中，不予通过
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 企业提交 "userTask_prepareClaim"
    当 "区职建中心" 签收 "userTask_initialReview"
    并且 "区职建中心" 核对全部劳动合同原件
    并且 "区职建中心" 填写 "cyqy-claim-review"：
      | complete         | true |
      | originalsChecked | true |
      | accountChecked   | true |
    并且 "区职建中心" 办理 "userTask_initialReview"，结果 "PASS"，意见 "已核对劳动合同原件，符合条件。"
    并且 "区职建中心" 填写 "cyqy-subsystem"：
      | receiptNo | 演示回执2021001 |
      | enteredOn | 2021-09-13 |
    并且 "区职建中心" 办理 "userTask_confirmSubsystem"，结果 "CONFIRM"，意见 "已纳入培训子系统，报区职建科。"
    并且 "区职建科" 办理 "userTask_reReview"，结果 "PASS"，意见 "复核合格。"
    当 "市人力社保局" 签收 "userTask_compare"
    并且 "市人力社保局" 剔除全部人员，理由 "COMPARISON_HIT"
    那么 核定金额为 "0.00" 元
    当 "市人力社保局" 办理 "userTask_compare"，结果 "REJECT"，理由 "ALL_PERSONS_EXCLUDED"，意见 "全部命中。"
    那么 办件结束于 "endEvent_refused"

  @CYQY-3-5-c
  场景: 批准金额低于核定金额，没有理由的不能下达，写明理由后按批准金额拨付
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 企业提交 "userTask_prepareClaim"
    当 "区职建中心" 签收 "userTask_initialReview"
    并且 "区职建中心" 核对全部劳动合同原件
    并且 "区职建中心" 填写 "cyqy-claim-review"：
      | complete         | true |
      | originalsChecked | true |
      | accountChecked   | true |
    并且 "区职建中心" 办理 "userTask_initialReview"，结果 "PASS"，意见 "已核对劳动合同原件，符合条件。"
    并且 "区职建中心" 填写 "cyqy-subsystem"：
      | receiptNo | 演示回执2021001 |
      | enteredOn | 2021-09-13 |
    并且 "区职建中心" 办理 "userTask_confirmSubsystem"，结果 "CONFIRM"，意见 "已纳入培训子系统，报区职建科。"
    并且 "区职建科" 办理 "userTask_reReview"，结果 "PASS"，意见 "复核合格。"
    并且 "市人力社保局" 办理 "userTask_compare"，结果 "PASS"，意见 "系统比对符合规定。"
    并且 "市人力社保局" 签收 "userTask_publishNotice"
    并且 "市人力社保局" 填写公示信息，自 "2021-09-13" 起
    并且 "市人力社保局" 办理 "userTask_publishNotice"，结果 "CONFIRM"，意见 "予以公示。"
    并且 时间来到 "2021-09-23 09:00"
    并且 "市人力社保局" 填写 "cyqy-approval"：
      | approvalNo     | 演示批复〔2021〕1号 |
      | approvedOn     | 2021-09-23 |
      | approvedAmount | 4500.00 |
    并且 "市人力社保局" 办理 "userTask_approve"，结果 "PASS"，意见 "同意拨付。"
    那么 被拒绝，代码 "OUTCOME_NOT_OFFERED"，依据 "CYQY-3-5-c"
    当 "市人力社保局" 填写 "cyqy-approval"：
      | approvalNo     | 演示批复〔2021〕1号 |
      | approvedOn     | 2021-09-23 |
      | approvedAmount | 5000.01 |
    并且 "市人力社保局" 办理 "userTask_approve"，结果 "PASS"，意见 "同意拨付。"
    那么 被拒绝，代码 "OUTCOME_NOT_OFFERED"，依据 "CYQY-3-5-c"
    当 "市人力社保局" 填写 "cyqy-approval"：
      | approvalNo     | 演示批复〔2021〕1号 |
      | approvedOn     | 2021-09-23 |
      | approvedAmount | 4500.00 |
      | differenceReason | 市级复审核减500元 |
    并且 "市人力社保局" 办理 "userTask_approve"，结果 "PASS"，意见 "同意拨付。"
    那么 办件停在 "userTask_transfer"
    当 "市人力社保局财务" 拨付，由两人制作、放款并登记凭证
    那么 办件停在 "userTask_disburse"
    当 "区职建科财务" 拨付，由两人制作、放款并登记凭证
    那么 办件结束于 "endEvent_paid"
    并且 已拨付 "4500.00" 元

  @GC-CYQY-09 @CYQY-3-2-a
  场景: 截止日最后一秒申请，受理
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 时间来到 "2022-03-31 23:59:59"
    并且 企业提交 "userTask_prepareClaim"
    那么 办件停在 "userTask_initialReview"

  @GC-CYQY-10 @CYQY-3-2-a
  场景: 次日零时已过期限，不再受理，办件以逾期未申请结束
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    当 时间来到 "2022-04-01 00:00:00"
    那么 办件结束于 "endEvent_notClaimed"

  @GC-CYQY-10 @CYQY-3-2-a
  场景: 次日零时计时器还没有触发时申请，按截止日拒绝，办件同样以逾期未申请结束
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-09-01 |
      | periodTo    | 2021-09-10 |
      | accountName | 演示一号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "一班"
    并且 企业上传材料 "cyqy-contract" 属于 "二班"
    并且 企业上传材料 "cyqy-bank-account"
    当 时间来到 "2022-04-01 00:00:00"，到期的计时器还没有触发
    那么 办件停在 "userTask_prepareClaim"
    当 企业提交 "userTask_prepareClaim"
    那么 被拒绝，代码 "CLAIM_DEADLINE_PASSED"，依据 "CYQY-3-2-a"
    并且 办件结束于 "endEvent_notClaimed"
