# language: zh-CN
功能: 申请条件
  只有困难企业名单内的企业可以申请备案。

  背景:
    假如 现在是 "2021-08-02 09:00"

  @CYQY-0-purpose
  场景: 不在困难企业名单内的企业不能开始
    假如 企业 "演示二号企业" 不在 "困难企业名单" 内
    当 "演示二号企业" 申请办理本事项
    那么 被拒绝，代码 "NOT_IN_DIFFICULTY"，依据 "CYQY-0-purpose"
    并且 没有产生办件

  @CYQY-0-purpose
  场景: 开始时在名单内、申请备案时已到期
    假如 企业 "演示三号企业" 在 "困难企业名单" 内，自 "2021-01-01" 起，至 "2021-08-05" 止
    当 "演示三号企业" 申请办理本事项
    当 企业填写 "cyqy-plan"：
      | applicantUnit   | 演示三号企业 |
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
      | unitName        | 演示三号企业 |
      | contact         | 张𫖮 |
      | officePhone     | 010-00000001 |
      | mobile          | 19900000001 |
      | email           | demo@example.com |
      | businessAddress | 朝阳区示例路1号 |
      | teachers        | [{"name": "赵示教", "age": 45, "title": "高级讲师", "employer": "示例培训学校"}] |
      | classes         | [{"name": "一班", "trainingType": "NON_GRADED", "occupation": "数控加工", "plannedHours": 20, "dailySchedule": [{"date": "2021-09-01", "hours": 7}, {"date": "2021-09-02", "hours": 7}, {"date": "2021-09-03", "hours": 6}]}] |
      | feasibility     | 企业设有培训教室和实训设备，预期30名职工掌握数控加工要点。 |
      | contentAndMode  | 理论7课时、实操13课时，集中面授。 |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-06 |
    并且 企业上传材料 "cyqy-plan-stamped"
    当 时间来到 "2021-08-06 09:00"
    并且 企业提交 "userTask_submitFiling"
    那么 发现 "NOT_IN_DIFFICULTY"，依据 "CYQY-0-purpose"
    当 "区职建中心" 办理 "userTask_reviewFiling"，结果 "REJECT"，理由 "NOT_IN_DIFFICULTY"，意见 "申请备案时不在困难企业名单内。"
    那么 办件结束于 "endEvent_notFiled"
