# language: zh-CN
功能: 开展培训
  企业按盖章的计划逐班开展培训，区职建中心随时检查；满三个月仍未结束的按已完成的班级结束。

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
      | traineeCount    | 6 |
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

  @CYQY-1-4-c @CYQY-2-1-a
  场景: 两个班同时进行，各走各的
    那么 办件停在 "userTask_openClass"
    并且 出具文书 "cyqy-plan-book" 共 2 份
    当 时间来到 "2021-09-01 08:00"
    并且 企业在 "一班" 的花名册登记 3 人
    并且 企业登记 "一班" 开班，日期 "2021-09-01"
    并且 企业为 "一班" 提交 "userTask_openClass"
    那么 "一班" 停在 "userTask_recordAttendance"
    并且 "二班" 停在 "userTask_openClass"

  @CYQY-2-1-b @CYQY-2-1-c @CYQY-2-2-b @CYQY-2-2-c @CYQY-3-2-2-5 @CYQY-A3-a
  场景: 非等级班逐日考勤，等级班登记取证，期间检查一次，培训结束后可以申请补贴
    当 时间来到 "2021-09-01 08:00"
    并且 企业在 "一班" 的花名册登记 3 人
    并且 企业登记 "一班" 开班，日期 "2021-09-01"
    并且 企业为 "一班" 提交 "userTask_openClass"
    当 "区职建中心" 发起 "inspectTraining"，原因 "例行检查"
    那么 办件停在 "userTask_inspect"
    当 "区职建中心" 签收 "userTask_inspect"
    并且 "区职建中心" 记录对 "一班" 的检查，日期 "2021-09-01"，实到 3 人，课时 "7"
    并且 "区职建中心" 办理 "userTask_inspect"，结果 "CONFIRM"，意见 "已检查。"
    并且 时间来到 "2021-09-03 18:00"
    并且 企业登记 "一班" 的全部考勤
    并且 企业为 "一班" 提交 "userTask_recordAttendance"
    并且 企业登记 "一班" 结业，日期 "2021-09-03"
    并且 企业为 "一班" 提交 "userTask_completeClass"
    并且 时间来到 "2021-09-06 08:00"
    并且 企业在 "二班" 的花名册登记 3 人
    并且 企业登记 "二班" 开班，日期 "2021-09-06"
    并且 企业为 "二班" 提交 "userTask_openClass"
    并且 时间来到 "2021-09-10 18:00"
    并且 企业登记 "二班" 结业，日期 "2021-09-10"
    并且 企业为 "二班" 提交 "userTask_completeClass"
    并且 企业登记 "二班" 前 2 人取得 3 级证书
    并且 企业为 "二班" 提交 "userTask_registerCertificates"
    那么 办件停在 "userTask_prepareClaim"

  @CYQY-2-1-c
  场景: 非等级班三个培训日只登记了两日，不能提交考勤
    当 时间来到 "2021-09-01 08:00"
    并且 企业在 "一班" 的花名册登记 3 人
    并且 企业登记 "一班" 开班，日期 "2021-09-01"
    并且 企业为 "一班" 提交 "userTask_openClass"
    并且 时间来到 "2021-09-03 18:00"
    并且 企业登记 "一班" 在 "2021-09-01" 的考勤，课时 "7"
    并且 企业登记 "一班" 在 "2021-09-02" 的考勤，课时 "7"
    并且 企业为 "一班" 提交 "userTask_recordAttendance"
    那么 被拒绝，代码 "TRAINING_DAY_MISSING"
    并且 "一班" 停在 "userTask_recordAttendance"

  @CYQY-1-2-c
  场景: 满三个月仍有班级未结束，按已完成的班级结束培训
    当 时间来到 "2021-09-01 08:00"
    并且 企业在 "一班" 的花名册登记 3 人
    并且 企业登记 "一班" 开班，日期 "2021-09-01"
    并且 企业为 "一班" 提交 "userTask_openClass"
    并且 时间来到 "2021-09-03 18:00"
    并且 企业登记 "一班" 的全部考勤
    并且 企业为 "一班" 提交 "userTask_recordAttendance"
    并且 企业登记 "一班" 结业，日期 "2021-09-03"
    并且 企业为 "一班" 提交 "userTask_completeClass"
    并且 时间来到 "2021-12-01 23:59:59"
    那么 "二班" 停在 "userTask_openClass"
    当 时间来到 "2021-12-02 00:00:00"
    那么 办件停在 "userTask_closeOverdueTraining"
    并且 办件没有停在 "userTask_openClass"
    当 "区职建中心" 办理 "userTask_closeOverdueTraining"，结果 "CONFIRM"，意见 "二班没有开班，按已完成的一班结束。"
    那么 办件停在 "userTask_prepareClaim"
