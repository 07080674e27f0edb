# language: zh-CN
功能: 培训计划书的填写
  填写不符合附件2的不能提交，填写的内容不会丢失。

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

  @CYQY-1-1-d
  场景: 培训协议没有培训价格
    当 企业修改 "cyqy-plan"：
      | trainingMode | COMMISSIONED |
      | institutions | [{"name": "示例第一培训学校", "location": "IN_CITY", "contact": "王示", "mobile": "19900000031", "officePhone": "010-00000031", "email": "school@example.com", "registeredAddress": "朝阳区示例路2号", "licenceNo": "演示许可2021001", "licenceValidTo": "2023-12-31", "teachers": [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}], "agreementParties": "企业与示例第一培训学校", "agreementForm": "集中面授", "agreementPeriod": "2021年9月", "agreementContent": "数控加工", "confirmed": true}] |
    并且 企业提交 "userTask_preparePlan"
    那么 被拒绝，代码 "FORM_INVALID"，依据 "CYQY-1-1-d"
    并且 办件停在 "userTask_preparePlan"

  @CYQY-1-2-a
  场景: 培训机构没有确认培训计划
    当 企业修改 "cyqy-plan"：
      | trainingMode | COMMISSIONED |
      | institutions | [{"name": "示例第一培训学校", "location": "IN_CITY", "contact": "王示", "mobile": "19900000031", "officePhone": "010-00000031", "email": "school@example.com", "registeredAddress": "朝阳区示例路2号", "licenceNo": "演示许可2021001", "licenceValidTo": "2023-12-31", "teachers": [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}], "agreementParties": "企业与示例第一培训学校", "agreementForm": "集中面授", "agreementPeriod": "2021年9月", "agreementPrice": 10000, "agreementContent": "数控加工", "confirmed": false}] |
    并且 企业提交 "userTask_preparePlan"
    那么 被拒绝，代码 "FORM_INVALID"，依据 "CYQY-1-2-a"
    并且 办件停在 "userTask_preparePlan"

  @CYQY-1-1-e
  场景: 委托培训而没有填写培训机构
    当 企业修改 "cyqy-plan"：
      | trainingMode | COMMISSIONED |
      | institutions | [] |
    并且 企业提交 "userTask_preparePlan"
    那么 被拒绝，代码 "FORM_INVALID"，依据 "CYQY-1-1-e"
    并且 办件停在 "userTask_preparePlan"

  @CYQY-A2-d
  场景: 培训机构没有授课教师
    当 企业修改 "cyqy-plan"：
      | trainingMode | COMMISSIONED |
      | institutions | [{"name": "示例第一培训学校", "location": "IN_CITY", "contact": "王示", "mobile": "19900000031", "officePhone": "010-00000031", "email": "school@example.com", "registeredAddress": "朝阳区示例路2号", "licenceNo": "演示许可2021001", "licenceValidTo": "2023-12-31", "teachers": [], "agreementParties": "企业与示例第一培训学校", "agreementForm": "集中面授", "agreementPeriod": "2021年9月", "agreementPrice": 10000, "agreementContent": "数控加工", "confirmed": true}] |
    并且 企业提交 "userTask_preparePlan"
    那么 被拒绝，代码 "FORM_INVALID"，依据 "CYQY-A2-d"
    并且 办件停在 "userTask_preparePlan"

  @CYQY-A2-a
  场景: 学员人数为0
    当 企业修改 "cyqy-plan"：
      | traineeCount | 0 |
    并且 企业提交 "userTask_preparePlan"
    那么 被拒绝，代码 "FORM_INVALID"，依据 "CYQY-A2-a"
    并且 办件停在 "userTask_preparePlan"

  @CYQY-A2-b
  场景: 手机号不是11位
    当 企业修改 "cyqy-plan"：
      | mobile | 1391234 |
    并且 企业提交 "userTask_preparePlan"
    那么 被拒绝，代码 "FORM_INVALID"，依据 "CYQY-A2-b"
    并且 办件停在 "userTask_preparePlan"

  @CYQY-1-2-b
  场景: 分阶段培训而没有填写阶段
    当 企业修改 "cyqy-plan"：
      | scheduleMode | PHASED |
      | stages       | [] |
    并且 企业提交 "userTask_preparePlan"
    那么 被拒绝，代码 "FORM_INVALID"，依据 "CYQY-1-2-b"
    并且 办件停在 "userTask_preparePlan"
