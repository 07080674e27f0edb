# language: zh-CN
功能: 公示和异议
  公示期内收到异议的，逐件核查；不成立、部分成立、成立各有去向，没有核查完毕的不能批复和拨付。

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
    并且 "区职建中心" 签收 "userTask_initialReview"
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
    并且 "市人力社保局" 签收 "userTask_compare"

  @CYQY-3-5-b
  场景: 异议不成立，公示期满而没有核查完毕的等待核查
    当 时间来到 "2021-09-13 09:00"
    当 "市人力社保局" 办理 "userTask_compare"，结果 "PASS"，意见 "系统比对符合规定。"
    并且 "市人力社保局" 签收 "userTask_publishNotice"
    并且 "市人力社保局" 填写公示信息，自 "2021-09-13" 起
    并且 "市人力社保局" 办理 "userTask_publishNotice"，结果 "CONFIRM"，意见 "予以公示。"
    那么 公示至 "2021-09-18" 止
    并且 公示页上有 7 人，没有更正
    当 公众 "赵示民" 对公示提出异议 "名单中有人没有参加培训，请核查考勤。"
    并且 公众 "钱示民" 对公示提出异议 "名单中有人不是该企业职工，请核查。"
    那么 办件停在 "userTask_examineObjection"
    并且 第 1 件异议的查询结果为 "正在核查"
    当 "市人力社保局异议核查" 核查异议，结论 "NOT_UPHELD"，意见 "经核对考勤记录和照片，所反映的情况不属实。"
    那么 第 1 件异议的查询结果为 "不成立"
    并且 公示页上有 7 人，没有更正
    当 时间来到 "2021-09-23 09:00"
    那么 公示页已经撤下
    并且 办件停在 "userTask_examineObjection"
    当 公众 "孙示民" 对公示提出异议 "公示结束以后才看到，名单有误。"
    那么 被拒绝，代码 "OBJECTION_CLOSED"，依据 "CYQY-3-5-b"
    当 "市人力社保局异议核查" 核查异议，结论 "NOT_UPHELD"，意见 "经核对劳动合同原件，所反映的情况不属实。"
    那么 第 2 件异议的查询结果为 "不成立"
    并且 办件停在 "userTask_approve"
    当 "市人力社保局" 填写 "cyqy-approval"：
      | approvalNo     | 演示批复〔2021〕1号 |
      | approvedOn     | 2021-09-23 |
      | approvedAmount | 5000.00 |
    并且 "市人力社保局" 办理 "userTask_approve"，结果 "PASS"，意见 "同意拨付。"
    那么 办件停在 "userTask_transfer"

  @CYQY-3-5-b
  场景: 异议部分成立，剔除一人，更正名单，按剔除后的金额批复和拨付
    当 时间来到 "2021-09-13 09:00"
    当 "市人力社保局" 办理 "userTask_compare"，结果 "PASS"，意见 "系统比对符合规定。"
    并且 "市人力社保局" 签收 "userTask_publishNotice"
    并且 "市人力社保局" 填写公示信息，自 "2021-09-13" 起
    并且 "市人力社保局" 办理 "userTask_publishNotice"，结果 "CONFIRM"，意见 "予以公示。"
    那么 公示至 "2021-09-18" 止
    当 公众 "赵示民" 对公示提出异议 "名单中有一人的证书是假的，请核查。"
    并且 "市人力社保局异议核查" 核查异议，结论 "PARTLY_UPHELD"，意见 "经核查，有一人的证书不属实。"
    那么 被拒绝，代码 "PERSONS_MISSING"
    当 "市人力社保局异议核查" 核查异议，结论 "PARTLY_UPHELD"，剔除 "学员5"，意见 "经向发证机构核实，有一人的证书不属实。"
    那么 公示页上有 6 人，注明更正
    并且 核定金额为 "4000.00" 元
    并且 "学员5" 的补贴为 "0.00" 元，理由 "OBJECTION_UPHELD"
    并且 申请金额为 "5000.00" 元
    并且 第 1 件异议的查询结果为 "部分成立"
    当 公众 "钱示民" 对公示提出异议 "名单中有一人没有参加培训，请核查。"
    并且 "市人力社保局异议核查" 核查异议，结论 "NOT_UPHELD"，剔除 "学员6"，意见 "经核对考勤，所反映的情况不属实。"
    那么 被拒绝，代码 "PERSONS_NAMED"
    当 时间来到 "2021-09-23 09:00"
    并且 "市人力社保局异议核查" 核查异议，结论 "PARTLY_UPHELD"，剔除 "学员5、学员6"，意见 "经核对考勤，有一人没有参加培训。"
    那么 公示页已经撤下
    并且 核定金额为 "3000.00" 元
    并且 办件停在 "userTask_approve"
    当 "市人力社保局" 填写 "cyqy-approval"：
      | approvalNo     | 演示批复〔2021〕1号 |
      | approvedOn     | 2021-09-23 |
      | approvedAmount | 3000.00 |
    并且 "市人力社保局" 办理 "userTask_approve"，结果 "PASS"，意见 "同意拨付。"
    那么 批准金额为 "3000.00" 元
    当 "市人力社保局财务" 拨付，由两人制作、放款并登记凭证
    并且 "区职建科财务" 拨付，由两人制作、放款并登记凭证
    那么 办件结束于 "endEvent_paid"
    并且 已拨付 "3000.00" 元

  @CYQY-3-5-b
  场景: 异议部分成立，恢复被剔除的人员，期满后重新公示
    当 "市人力社保局" 剔除 "学员5"，理由 "COMPARISON_HIT"
    当 时间来到 "2021-09-13 09:00"
    当 "市人力社保局" 办理 "userTask_compare"，结果 "PASS"，意见 "系统比对符合规定。"
    并且 "市人力社保局" 签收 "userTask_publishNotice"
    并且 "市人力社保局" 填写公示信息，自 "2021-09-13" 起
    并且 "市人力社保局" 办理 "userTask_publishNotice"，结果 "CONFIRM"，意见 "予以公示。"
    那么 公示至 "2021-09-18" 止
    并且 公示页上有 6 人，没有更正
    当 公众 "赵示民" 对公示提出异议 "比对结果有误，我没有在其他单位参加培训。"
    并且 "市人力社保局异议核查" 核查异议，结论 "PARTLY_UPHELD"，恢复 "学员5"，意见 "经向来源系统核实，比对结果有误。"
    那么 核定金额为 "5000.00" 元
    并且 公示页上有 6 人，没有更正
    当 时间来到 "2021-09-22 09:00"
    那么 公示页已经撤下
    当 "市人力社保局" 签收 "userTask_publishNotice"
    并且 "市人力社保局" 填写公示信息，自 "2021-09-22" 起
    并且 "市人力社保局" 办理 "userTask_publishNotice"，结果 "CONFIRM"，意见 "重新公示。"
    那么 公示页上有 7 人，没有更正
    当 时间来到 "2021-10-11 09:00"
    那么 办件停在 "userTask_approve"

  @CYQY-3-5-b
  场景: 异议对整个办件成立，公示终止，不予通过
    当 时间来到 "2021-09-13 09:00"
    当 "市人力社保局" 办理 "userTask_compare"，结果 "PASS"，意见 "系统比对符合规定。"
    并且 "市人力社保局" 签收 "userTask_publishNotice"
    并且 "市人力社保局" 填写公示信息，自 "2021-09-13" 起
    并且 "市人力社保局" 办理 "userTask_publishNotice"，结果 "CONFIRM"，意见 "予以公示。"
    那么 公示至 "2021-09-18" 止
    当 公众 "赵示民" 对公示提出异议 "该企业没有组织过培训，照片是摆拍的。"
    并且 公众 "钱示民" 对公示提出异议 "名单中有人不是该企业职工，请核查。"
    当 "市人力社保局异议核查" 核查异议，结论 "UPHELD"，意见 "经实地核查，没有组织培训。"
    那么 被拒绝，代码 "REASON_MISSING"
    当 "市人力社保局异议核查" 核查异议，结论 "UPHELD"，理由 "OBJECTION_SUSTAINED"，意见 "经实地核查，没有组织培训。"
    那么 公示页已经撤下
    并且 第 1 件异议的查询结果为 "成立"
    并且 第 2 件异议的查询结果为 "终止"
    并且 办件结束于 "endEvent_refused"
    并且 出具文书 "common-refusal-notice" 共 1 份

  @CYQY-3-5-b
  场景: 作出比对和公示决定的人不能核查对它的异议
    当 时间来到 "2021-09-13 09:00"
    当 "市人力社保局" 办理 "userTask_compare"，结果 "PASS"，意见 "系统比对符合规定。"
    并且 "市人力社保局" 签收 "userTask_publishNotice"
    并且 "市人力社保局" 填写公示信息，自 "2021-09-13" 起
    并且 "市人力社保局" 办理 "userTask_publishNotice"，结果 "CONFIRM"，意见 "予以公示。"
    那么 公示至 "2021-09-18" 止
    当 公众 "赵示民" 对公示提出异议 "名单中有人没有参加培训，请核查考勤。"
    并且 "市人力社保局" 签收 "userTask_examineObjection"
    那么 被拒绝，代码 "DUTY_SEPARATION"
    当 "市人力社保局异议核查" 核查异议，结论 "NOT_UPHELD"，意见 "赵示民反映的情况不属实。"
    那么 被拒绝，代码 "OBJECTOR_NAMED"
