# language: zh-CN
功能: 备案条件的界限
  恰好达到规定的可以备案，差一点的逐项列出。

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

  @CYQY-1-2-d @CYQY-1-4-b
  场景: 恰好20课时没有发现
    当 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 没有发现

  @GC-CYQY-11 @CYQY-1-2-c
  场景: 9月1日开始、12月1日结业，恰好3个月
    当 企业修改 "cyqy-plan"：
      | trainingEnd | 2021-12-01 |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 没有发现

  @GC-CYQY-12 @CYQY-1-2-c
  场景: 9月1日开始、12月2日结业，超过3个月
    当 企业修改 "cyqy-plan"：
      | trainingEnd | 2021-12-02 |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 发现 "DURATION_EXCEEDS_3_MONTHS"，依据 "CYQY-1-2-c"

  @CYQY-1-1-c @CYQY-1-1-e @CYQY-1-3-c
  场景: 委托三家机构只有两份协议，不能提交
    当 企业修改 "cyqy-plan"：
      | trainingMode | COMMISSIONED |
      | institutions | [{"name": "示例第一培训学校", "location": "IN_CITY", "contact": "王示", "mobile": "19900000031", "officePhone": "010-00000031", "email": "school@example.com", "registeredAddress": "朝阳区示例路2号", "licenceNo": "演示许可2021001", "licenceValidTo": "2023-12-31", "teachers": [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}], "agreementParties": "企业与示例第一培训学校", "agreementForm": "集中面授", "agreementPeriod": "2021年9月", "agreementPrice": 10000, "agreementContent": "数控加工", "confirmed": true}, {"name": "示例第二培训学校", "location": "IN_CITY", "contact": "王示", "mobile": "19900000031", "officePhone": "010-00000031", "email": "school@example.com", "registeredAddress": "朝阳区示例路2号", "licenceNo": "演示许可2021001", "licenceValidTo": "2023-12-31", "teachers": [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}], "agreementParties": "企业与示例第二培训学校", "agreementForm": "集中面授", "agreementPeriod": "2021年9月", "agreementPrice": 10000, "agreementContent": "数控加工", "confirmed": true}, {"name": "示例第三培训学校", "location": "IN_CITY", "contact": "王示", "mobile": "19900000031", "officePhone": "010-00000031", "email": "school@example.com", "registeredAddress": "朝阳区示例路2号", "licenceNo": "演示许可2021001", "licenceValidTo": "2023-12-31", "teachers": [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}], "agreementParties": "企业与示例第三培训学校", "agreementForm": "集中面授", "agreementPeriod": "2021年9月", "agreementPrice": 10000, "agreementContent": "数控加工", "confirmed": true}] |
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
    并且 企业上传材料 "cyqy-licence" 属于 "示例第三培训学校"
    那么 发现 "AGREEMENT_MISSING"，依据 "CYQY-1-1-c"
    并且 缺少材料 "cyqy-agreement"
    当 企业提交 "userTask_submitFiling"
    那么 被拒绝，代码 "MATERIAL_MISSING"，依据 "CYQY-1-3-c"
    并且 办件停在 "userTask_submitFiling"

  @CYQY-1-1-b
  场景: 委托的机构办学许可在备案申请之日已过有效期
    当 企业修改 "cyqy-plan"：
      | trainingMode | COMMISSIONED |
      | institutions | [{"name": "示例第一培训学校", "location": "IN_CITY", "contact": "王示", "mobile": "19900000031", "officePhone": "010-00000031", "email": "school@example.com", "registeredAddress": "朝阳区示例路2号", "licenceNo": "演示许可2021001", "licenceValidTo": "2021-08-01", "teachers": [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}], "agreementParties": "企业与示例第一培训学校", "agreementForm": "集中面授", "agreementPeriod": "2021年9月", "agreementPrice": 10000, "agreementContent": "数控加工", "confirmed": true}] |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业上传材料 "cyqy-agreement" 属于 "示例第一培训学校"
    并且 企业上传材料 "cyqy-licence" 属于 "示例第一培训学校"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 发现 "LICENCE_INVALID"，依据 "CYQY-1-1-b"

  @CYQY-1-1-b
  场景: 办学许可恰好在备案申请之日到期，仍然有效
    当 企业修改 "cyqy-plan"：
      | trainingMode | COMMISSIONED |
      | institutions | [{"name": "示例第一培训学校", "location": "IN_CITY", "contact": "王示", "mobile": "19900000031", "officePhone": "010-00000031", "email": "school@example.com", "registeredAddress": "朝阳区示例路2号", "licenceNo": "演示许可2021001", "licenceValidTo": "2021-08-02", "teachers": [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}], "agreementParties": "企业与示例第一培训学校", "agreementForm": "集中面授", "agreementPeriod": "2021年9月", "agreementPrice": 10000, "agreementContent": "数控加工", "confirmed": true}] |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业上传材料 "cyqy-agreement" 属于 "示例第一培训学校"
    并且 企业上传材料 "cyqy-licence" 属于 "示例第一培训学校"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 没有发现

  @CYQY-1-1-b
  场景: 委托外省市的机构
    当 企业修改 "cyqy-plan"：
      | trainingMode | COMMISSIONED |
      | institutions | [{"name": "示例第一培训学校", "location": "ELSEWHERE", "contact": "王示", "mobile": "19900000031", "officePhone": "010-00000031", "email": "school@example.com", "registeredAddress": "朝阳区示例路2号", "licenceNo": "演示许可2021001", "licenceValidTo": "2023-12-31", "teachers": [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}], "agreementParties": "企业与示例第一培训学校", "agreementForm": "集中面授", "agreementPeriod": "2021年9月", "agreementPrice": 10000, "agreementContent": "数控加工", "confirmed": true}] |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业上传材料 "cyqy-agreement" 属于 "示例第一培训学校"
    并且 企业上传材料 "cyqy-licence" 属于 "示例第一培训学校"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 发现 "LICENCE_INVALID"，依据 "CYQY-1-1-b"

  @CYQY-A2-g
  场景: 每日课时之和与计划课时不一致
    当 企业修改 "cyqy-plan"：
      | classes | [{"name": "一班", "trainingType": "NON_GRADED", "occupation": "数控加工", "plannedHours": 21, "dailySchedule": [{"date": "2021-09-01", "hours": 7}, {"date": "2021-09-02", "hours": 7}, {"date": "2021-09-03", "hours": 6}]}] |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 发现 "HOURS_SUM"，依据 "CYQY-A2-g"

  @CYQY-1-2-b
  场景: 分阶段培训，各阶段课时之和等于计划课时
    当 企业修改 "cyqy-plan"：
      | scheduleMode | PHASED |
      | stages       | [{"name": "第一阶段", "from": "2021-09-01", "to": "2021-09-02", "hours": 14}, {"name": "第二阶段", "from": "2021-09-03", "to": "2021-09-03", "hours": 6}] |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 没有发现

  @CYQY-1-2-b @CYQY-A2-g
  场景: 分阶段培训，各阶段课时之和少于计划课时
    当 企业修改 "cyqy-plan"：
      | scheduleMode | PHASED |
      | stages       | [{"name": "第一阶段", "from": "2021-09-01", "to": "2021-09-02", "hours": 14}, {"name": "第二阶段", "from": "2021-09-03", "to": "2021-09-03", "hours": 5}] |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    那么 办件停在 "userTask_reviewFiling"
    并且 发现 "HOURS_SUM"，依据 "CYQY-A2-g"
