# language: zh-CN
功能: 培训备案
  困难企业在开展培训前提出备案申请，区职建中心审核后在培训计划书上盖章、返还一份。

  背景:
    假如 现在是 "2021-08-02 09:00"
    并且 企业 "演示一号企业" 在 "困难企业名单" 内，自 "2021-01-01" 起
    当 "演示一号企业" 申请办理本事项
    并且 企业填写 "cyqy-plan"：
      | applicantUnit   | 演示一号企业 |
      | applyDate       | 2021-08-02 |
      | projectName     | 数控加工岗位技能提升 |
      | trainingStart   | 2021-09-01 |
      | trainingEnd     | 2021-12-01 |
      | place           | 朝阳区示例路1号 |
      | traineeCount    | 30 |
      | classCount      | 1 |
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
      | classes         | [{"name": "一班", "trainingType": "NON_GRADED", "occupation": "数控加工", "plannedHours": 20, "dailySchedule": [{"date": "2021-09-01", "hours": 7}, {"date": "2021-09-02", "hours": 7}, {"date": "2021-09-03", "hours": 6}]}] |
      | feasibility     | 企业设有培训教室和实训设备，预期30名职工掌握数控加工要点。 |
      | contentAndMode  | 理论7课时、实操13课时，集中面授。 |

  @GC-CYQY-08 @GC-CYQY-16 @CYQY-1-1-a @CYQY-1-2-a @CYQY-1-3-b @CYQY-1-4-a @CYQY-1-4-b @CYQY-1-4-c @CYQY-A2-a @CYQY-A2-f @CYQY-A2-h
  场景: 自行开展20课时的非等级培训，不用协议和资质，备案后盖章两份
    当 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    那么 缺少材料 "cyqy-plan-stamped"
    当 企业上传材料 "cyqy-plan-stamped"
    并且 企业上传材料 "cyqy-plan-annex"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 没有发现
    当 "区职建中心" 填写 "cyqy-review"：
      | complete | true |
      | standard | true |
      | valid    | true |
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "PASS"，意见 "材料完整、规范、有效，同意其组织培训。"
    那么 办件结束于 "endEvent_filed"
    并且 出具文书 "cyqy-plan-book" 共 2 份

  @CYQY-1-1-b @CYQY-1-1-c @CYQY-1-1-d @CYQY-1-1-e @CYQY-1-1-f @CYQY-1-3-c @CYQY-A2-c @CYQY-A2-d @CYQY-A2-e
  场景: 委托两家机构开展等级培训，每家机构各有协议和资质
    当 企业修改 "cyqy-plan"：
      | trainingMode | COMMISSIONED |
      | institutions | [{"name": "示例第一培训学校", "location": "IN_CITY", "contact": "王示", "mobile": "19900000031", "officePhone": "010-00000031", "email": "school@example.com", "registeredAddress": "朝阳区示例路2号", "licenceNo": "演示许可2021001", "licenceValidTo": "2023-12-31", "teachers": [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}], "agreementParties": "企业与示例第一培训学校", "agreementForm": "集中面授", "agreementPeriod": "2021年9月", "agreementPrice": 10000, "agreementContent": "数控加工", "confirmed": true}, {"name": "示例第二培训学校", "location": "IN_CITY", "contact": "王示", "mobile": "19900000031", "officePhone": "010-00000031", "email": "school@example.com", "registeredAddress": "朝阳区示例路2号", "licenceNo": "演示许可2021001", "licenceValidTo": "2023-12-31", "teachers": [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}], "agreementParties": "企业与示例第二培训学校", "agreementForm": "集中面授", "agreementPeriod": "2021年9月", "agreementPrice": 10000, "agreementContent": "数控加工", "confirmed": true}] |
      | classes      | [{"name": "一班", "trainingType": "GRADED", "occupation": "数控加工", "plannedHours": 20, "dailySchedule": [{"date": "2021-09-01", "hours": 7}, {"date": "2021-09-02", "hours": 7}, {"date": "2021-09-03", "hours": 6}], "level": "4"}] |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业上传材料 "cyqy-agreement" 属于 "示例第一培训学校"
    并且 企业上传材料 "cyqy-licence" 属于 "示例第一培训学校"
    并且 企业上传材料 "cyqy-agreement" 属于 "示例第二培训学校"
    并且 企业上传材料 "cyqy-licence" 属于 "示例第二培训学校"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 没有发现
    当 "区职建中心" 填写 "cyqy-review"：
      | complete | true |
      | standard | true |
      | valid    | true |
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "PASS"，意见 "材料完整、规范、有效，同意其组织培训。"
    那么 办件结束于 "endEvent_filed"
    并且 出具文书 "cyqy-plan-book" 共 2 份

  @GC-CYQY-07 @CYQY-1-2-d @CYQY-1-4-b
  场景: 19课时的非等级培训退回补正一次，改为20课时后备案
    当 企业修改 "cyqy-plan"：
      | classes | [{"name": "一班", "trainingType": "NON_GRADED", "occupation": "数控加工", "plannedHours": 19, "dailySchedule": [{"date": "2021-09-01", "hours": 7}, {"date": "2021-09-02", "hours": 7}, {"date": "2021-09-03", "hours": 5}]}] |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 发现 "HOURS_BELOW_20"，依据 "CYQY-1-2-d"
    当 "区职建中心" 填写 "cyqy-review"：
      | complete | true |
      | standard | true |
      | valid    | true |
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "PASS"，意见 "同意"
    那么 被拒绝，代码 "OUTCOME_NOT_OFFERED"，依据 "CYQY-1-2-d"
    当 "区职建中心" 办理 "userTask_reviewFiling"，结果 "CORRECT"，意见 "非等级培训课时不足，请调整。"，要求补正：
      | 类型 | 对象 | 要求 |
      | 字段 | cyqy-plan.classes | 计划课时不少于20课时，并同步修改每日课时 |
    那么 办件停在 "userTask_supplyCorrection"
    并且 出具文书 "common-correction-notice" 共 1 份
    并且 出具文书 "cyqy-plan-book" 共 0 份
    当 企业修改 "cyqy-plan"：
      | classes | [{"name": "一班", "trainingType": "NON_GRADED", "occupation": "数控加工", "plannedHours": 20, "dailySchedule": [{"date": "2021-09-01", "hours": 7}, {"date": "2021-09-02", "hours": 7}, {"date": "2021-09-03", "hours": 6}]}] |
    并且 企业填写 "common-correction"：
      | explanation | 已按要求补正。 |
    并且 企业提交 "userTask_supplyCorrection"
    那么 办件停在 "userTask_reviewFiling"
    并且 没有发现 "HOURS_BELOW_20"
    当 "区职建中心" 填写 "cyqy-review"：
      | complete | true |
      | standard | true |
      | valid    | true |
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "PASS"，意见 "材料完整、规范、有效，同意其组织培训。"
    那么 办件结束于 "endEvent_filed"
    并且 出具文书 "cyqy-plan-book" 共 2 份

  @GC-CYQY-14 @CYQY-1-3-a
  场景: 培训开始后才提出备案申请，不予备案
    当 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-09-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    当 时间来到 "2021-09-02 09:00"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 发现 "FILED_AFTER_START"，依据 "CYQY-1-3-a"
    当 "区职建中心" 办理 "userTask_reviewFiling"，结果 "REJECT"，理由 "FILED_AFTER_START"，意见 "培训已经开始，不予备案。"
    那么 办件结束于 "endEvent_notFiled"
    并且 出具文书 "common-refusal-notice" 共 1 份
    并且 出具文书 "cyqy-plan-book" 共 0 份

  @CYQY-1-3-a
  场景: 首个培训日当天提出备案申请，已不在培训开始之前
    当 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-09-01 |
    并且 企业上传材料 "cyqy-plan-stamped"
    当 时间来到 "2021-09-01 09:00"
    并且 企业提交 "userTask_submitFiling"
    那么 发现 "FILED_AFTER_START"，依据 "CYQY-1-3-a"
    并且 没有发现 "RESCHEDULE"

  @CYQY-1-4-c
  场景: 申请及时但审核时已到首个培训日，改期后备案
    当 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    并且 时间来到 "2021-09-01 09:00"
    并且 "区职建中心" 填写 "cyqy-review"：
      | complete | true |
      | standard | true |
      | valid    | true |
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "PASS"，意见 "同意"
    那么 被拒绝，代码 "OUTCOME_NOT_OFFERED"，依据 "CYQY-1-4-c"
    并且 发现 "RESCHEDULE"，依据 "CYQY-1-4-c"
    当 "区职建中心" 办理 "userTask_reviewFiling"，结果 "CORRECT"，意见 "审核时已到首个培训日，请改期。"，要求补正：
      | 类型 | 对象 | 要求 |
      | 字段 | cyqy-plan.trainingStart | 改到备案审核之后 |
      | 字段 | cyqy-plan.trainingEnd | 相应调整 |
      | 字段 | cyqy-plan.classes | 相应调整每日课时安排 |
    当 企业修改 "cyqy-plan"：
      | trainingStart | 2021-09-08 |
      | trainingEnd   | 2021-12-08 |
      | classes       | [{"name": "一班", "trainingType": "NON_GRADED", "occupation": "数控加工", "plannedHours": 20, "dailySchedule": [{"date": "2021-09-08", "hours": 7}, {"date": "2021-09-09", "hours": 7}, {"date": "2021-09-10", "hours": 6}]}] |
    并且 企业填写 "common-correction"：
      | explanation | 已按要求补正。 |
    并且 企业提交 "userTask_supplyCorrection"
    那么 办件停在 "userTask_reviewFiling"
    并且 没有发现
    当 "区职建中心" 填写 "cyqy-review"：
      | complete | true |
      | standard | true |
      | valid    | true |
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "PASS"，意见 "材料完整、规范、有效，同意其组织培训。"
    那么 办件结束于 "endEvent_filed"
    并且 出具文书 "cyqy-plan-book" 共 2 份

  @CYQY-1-4-a
  场景: 完整、规范、有效三项没有都勾选，不能通过；补正一份材料后备案
    当 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    当 "区职建中心" 填写 "cyqy-review"：
      | complete | false |
      | standard | true |
      | valid    | true |
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "PASS"，意见 "同意"
    那么 被拒绝，代码 "FORM_INVALID"，依据 "CYQY-1-4-a"
    并且 办件停在 "userTask_reviewFiling"
    当 "区职建中心" 办理 "userTask_reviewFiling"，结果 "CORRECT"，意见 "计划书盖章不清。"，要求补正：
      | 类型 | 对象 | 要求 |
      | 材料 | cyqy-plan-stamped | 重新提交盖章清晰的培训计划书 |
    当 企业上传材料 "cyqy-plan-stamped"
    并且 企业填写 "common-correction"：
      | explanation | 已重新盖章。 |
    并且 企业提交 "userTask_supplyCorrection"
    那么 办件停在 "userTask_reviewFiling"
    当 "区职建中心" 填写 "cyqy-review"：
      | complete | true |
      | standard | true |
      | valid    | true |
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "PASS"，意见 "材料完整、规范、有效，同意其组织培训。"
    那么 办件结束于 "endEvent_filed"
    并且 出具文书 "cyqy-plan-book" 共 2 份

  @CYQY-1-4-a
  场景: 材料不真实的不予备案
    当 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    当 "区职建中心" 办理 "userTask_reviewFiling"，结果 "REJECT"，理由 "NOT_VALID"，意见 "经核实，计划书所载机构并未参与，材料无效。"
    那么 办件结束于 "endEvent_notFiled"
    并且 出具文书 "common-refusal-notice" 共 1 份
