# language: zh-CN
功能: 申请培训补贴的期限
  2022年3月31日当日至24时仍可申请，次日零时起不再受理。

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

  @GC-CYQY-09 @CYQY-3-2-a
  场景: 截止日最后一秒仍在期限内
    当 企业提交 "userTask_preparePlan"
    并且 时间来到 "2022-03-31 23:59:59"
    那么 决策 "cyqy-claim-deadline" 得出 "ACCEPTED"

  @GC-CYQY-10 @CYQY-3-2-a
  场景: 次日零时已过期限
    当 企业提交 "userTask_preparePlan"
    并且 时间来到 "2022-04-01 00:00:00"
    那么 决策 "cyqy-claim-deadline" 得出 "CLAIM_DEADLINE_PASSED"
