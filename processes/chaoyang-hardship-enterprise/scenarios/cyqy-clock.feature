# language: zh-CN
功能: 法定期限
  文件没有规定备案审核的期限；有权机关按依据登记以后，期限按工作日计算，补正期间暂停，逾期只提示和督办，不自动产生结果。

  背景:
    假如 现在是 "2021-08-02 09:00"
    并且 企业 "演示一号企业" 在 "困难企业名单" 内，自 "2021-01-01" 起
    并且 参数 "cyqy.filing.reviewDays" 登记为 "5"，自 "2021-01-01" 起
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
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 李示金 |
      | signedOn | 2021-08-02 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"

  @CYQY-1-4-a
  场景: 五个工作日内审核；补正期间暂停，提交补正后接着计算剩余的工作日
    那么 "userTask_reviewFiling" 的期限为 "2021-08-09"
    并且 "userTask_reviewFiling" 的期限说明为 "5 个工作日，自 8 月 2 日次日起，至 8 月 9 日 24:00（其间休息日 2 天不计）"
    当 时间来到 "2021-08-04 10:00"
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "CORRECT"，意见 "请写明办班地点。"，要求补正：
      | 类型 | 对象 | 要求 |
      | 字段 | cyqy-plan.place | 写明楼层 |
    那么 "userTask_reviewFiling" 的期限说明为 "暂停计算（补正中），自 2021 年 8 月 4 日次日起不计；5 个工作日已用 2 个，还剩 3 个，自补正提交次日起继续计算"
    当 时间来到 "2021-08-13 10:00"
    并且 企业修改 "cyqy-plan"：
      | place | 朝阳区示例路1号3层 |
    并且 企业填写 "common-correction"：
      | explanation | 已按要求补正。 |
    并且 企业提交 "userTask_supplyCorrection"
    那么 "userTask_reviewFiling" 的期限为 "2021-08-18"
    并且 "userTask_reviewFiling" 的期限说明为 "5 个工作日，自 8 月 2 日次日起，至 8 月 18 日 24:00；补正期间 8 月 5 日至 8 月 13 日不计"

  @CYQY-1-4-a
  场景: 期限将至提醒一次，逾期督办一次，办件仍可办理
    当 时间来到 "2021-08-05 09:00"
    那么 办理记录中 1 次写明 "提醒：“审核备案材料”将于 2021 年 8 月 9 日 24:00 到期"
    当 时间来到 "2021-08-09 23:59:59"
    那么 办理记录中 0 次写明 "逾期："
    当 时间来到 "2021-08-10 00:00:00"
    并且 时间来到 "2021-08-11 00:00:00"
    那么 办理记录中 1 次写明 "逾期：“审核备案材料”应于 2021 年 8 月 9 日 24:00 前办结"
    当 "区职建中心" 填写 "cyqy-review"：
      | complete | true |
      | standard | true |
      | valid    | true |
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "PASS"，意见 "材料完整、规范、有效，同意其组织培训。"
    那么 办件停在 "userTask_openClass"
