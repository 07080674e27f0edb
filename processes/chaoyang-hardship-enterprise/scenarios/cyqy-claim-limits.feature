# language: zh-CN
功能: 申请补贴时的限制
  公示期没有登记不能公示；证书已在其他办件享受的不计补贴；没有检查记录的只作提示。

  背景:
    假如 现在是 "2021-08-02 09:00"
    并且 企业 "演示一号企业" 在 "困难企业名单" 内，自 "2021-01-01" 起
    并且 2021 年资金预算为 "1000000.00" 元
    当 "演示一号企业" 申请办理本事项
    并且 企业填写 "cyqy-plan"：
      | applicantUnit   | 演示一号企业 |
      | applyDate       | 2021-08-02 |
      | projectName     | 数控加工岗位技能提升 |
      | trainingStart   | 2021-09-01 |
      | trainingEnd     | 2021-12-01 |
      | place           | 朝阳区示例路1号 |
      | traineeCount    | 4 |
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
    并且 企业在 "一班" 的花名册登记 1 人
    并且 企业登记 "一班" 开班，日期 "2021-09-01"
    并且 企业为 "一班" 提交 "userTask_openClass"
    并且 时间来到 "2021-09-03 18:00"
    并且 企业登记 "一班" 的全部考勤
    并且 企业为 "一班" 提交 "userTask_recordAttendance"
    并且 企业登记 "一班" 结业，日期 "2021-09-03"
    并且 企业为 "一班" 提交 "userTask_completeClass"
    并且 时间来到 "2021-09-06 08:00"
    并且 企业在 "二班" 的花名册登记 2 人
    并且 企业登记 "二班" 开班，日期 "2021-09-06"
    并且 企业为 "二班" 提交 "userTask_openClass"
    并且 时间来到 "2021-09-10 18:00"
    并且 企业登记 "二班" 结业，日期 "2021-09-10"
    并且 企业为 "二班" 提交 "userTask_completeClass"

  @CYQY-2-2-b @CYQY-2-2-c
  场景: 没有检查记录，初审时提示，写明理由后可以继续
    当 企业登记 "二班" 前 1 人取得 3 级证书
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
    那么 办件停在 "userTask_initialReview"
    并且 发现 "NO_INSPECTION_RECORD"，依据 "CYQY-2-2-c"
    当 "区职建中心" 签收 "userTask_initialReview"
    并且 "区职建中心" 核对全部劳动合同原件
    并且 "区职建中心" 填写 "cyqy-claim-review"：
      | complete         | true |
      | originalsChecked | true |
      | accountChecked   | true |
    并且 "区职建中心" 办理 "userTask_initialReview"，结果 "PASS"，意见 "已核对劳动合同原件，符合条件。"
    那么 被拒绝，代码 "WARN_REASON"
    当 "区职建中心" 不采纳提示 "NO_INSPECTION_RECORD"，理由 "检查记录在纸质台账中，已核实。"
    并且 "区职建中心" 填写 "cyqy-claim-review"：
      | complete         | true |
      | originalsChecked | true |
      | accountChecked   | true |
    并且 "区职建中心" 办理 "userTask_initialReview"，结果 "PASS"，意见 "符合条件。"
    那么 办件停在 "userTask_confirmSubsystem"

  @CYQY-3-5-b
  场景: 公示工作日数没有登记，不能公示；登记后可以公示
    当 企业登记 "二班" 前 1 人取得 3 级证书
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
    当 "区职建中心" 签收 "userTask_initialReview"
    并且 "区职建中心" 核对全部劳动合同原件
    并且 "区职建中心" 不采纳提示 "NO_INSPECTION_RECORD"，理由 "检查记录在纸质台账中，已核实。"
    并且 "区职建中心" 填写 "cyqy-claim-review"：
      | complete         | true |
      | originalsChecked | true |
      | accountChecked   | true |
    并且 "区职建中心" 办理 "userTask_initialReview"，结果 "PASS"，意见 "符合条件。"
    并且 "区职建中心" 填写 "cyqy-subsystem"：
      | receiptNo | 演示回执2021001 |
      | enteredOn | 2021-09-13 |
    并且 "区职建中心" 办理 "userTask_confirmSubsystem"，结果 "CONFIRM"，意见 "已纳入培训子系统，报区职建科。"
    并且 "区职建科" 办理 "userTask_reReview"，结果 "PASS"，意见 "复核合格。"
    并且 "市人力社保局" 办理 "userTask_compare"，结果 "PASS"，意见 "系统比对符合规定。"
    并且 "市人力社保局" 签收 "userTask_publishNotice"
    并且 "市人力社保局" 填写公示信息，自 "2021-09-13" 起
    并且 "市人力社保局" 办理 "userTask_publishNotice"，结果 "CONFIRM"，意见 "予以公示。"
    那么 被拒绝，代码 "PARAMETER_MISSING"
    假如 参数 "cyqy.notice.workingDays" 登记为 "5"，自 "2021-01-01" 起
    当 "市人力社保局" 填写公示信息，自 "2021-09-13" 起
    并且 "市人力社保局" 办理 "userTask_publishNotice"，结果 "CONFIRM"，意见 "予以公示。"
    那么 公示至 "2021-09-18" 止

  @GC-CYQY-20 @CYQY-3-1-a @CYQY-3-1-b
  场景: 同一证书编号已由另一办件占用，后申请的不计补贴
    当 企业登记 "二班" 的取证情况：
      | 姓名  | 证书编号   | 等级 |
      | 学员2 | X-0001 | 3  |
    并且 企业为 "二班" 提交 "userTask_registerCertificates"
    假如 企业 "演示二号企业" 在 "困难企业名单" 内，自 "2021-01-01" 起
    当 时间来到 "2021-09-10 19:00"
    并且 "演示二号企业" 申请办理本事项
    并且 企业填写 "cyqy-plan"：
      | applicantUnit   | 演示一号企业 |
      | applyDate       | 2021-08-02 |
      | projectName     | 数控加工岗位技能提升 |
      | trainingStart   | 2021-10-11 |
      | trainingEnd     | 2021-12-01 |
      | place           | 朝阳区示例路1号 |
      | traineeCount    | 2 |
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
      | classes         | [{"name": "三班", "trainingType": "GRADED", "occupation": "数控车工", "level": "3", "plannedHours": 8, "dailySchedule": [{"date": "2021-10-11", "hours": 8}]}] |
      | feasibility     | 企业设有培训教室和实训设备，预期职工掌握数控加工要点。 |
      | contentAndMode  | 理论7课时、实操13课时，集中面授。 |
    并且 企业提交 "userTask_preparePlan"
    并且 企业填写 "cyqy-filing-opinion"：
      | opinion  | 计划属实，申请备案。 |
      | signer   | 赵示恒 |
      | signedOn | 2021-09-10 |
    并且 企业上传材料 "cyqy-plan-stamped"
    并且 企业提交 "userTask_submitFiling"
    并且 "区职建中心" 填写 "cyqy-review"：
      | complete | true |
      | standard | true |
      | valid    | true |
    并且 "区职建中心" 办理 "userTask_reviewFiling"，结果 "PASS"，意见 "同意其组织培训。"
    并且 时间来到 "2021-10-11 08:00"
    并且 企业在 "三班" 的花名册登记：
      | 姓名  |
      | 周示同 |
    并且 企业登记 "三班" 开班，日期 "2021-10-11"
    并且 企业为 "三班" 提交 "userTask_openClass"
    并且 企业登记 "三班" 结业，日期 "2021-10-11"
    并且 企业为 "三班" 提交 "userTask_completeClass"
    并且 企业登记 "三班" 的取证情况：
      | 姓名  | 证书编号   | 等级 |
      | 周示同 | x-0001 | 3  |
    并且 企业为 "三班" 提交 "userTask_registerCertificates"
    当 回到 "演示一号企业" 的办件
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
    那么 核定金额为 "1500.00" 元
    当 回到 "演示二号企业" 的办件
    当 企业填写 "cyqy-claim"：
      | periodFrom  | 2021-10-11 |
      | periodTo    | 2021-10-11 |
      | accountName | 演示二号企业 |
      | bankName    | 示例银行朝阳支行 |
      | accountNo   | 0200000000000000001 |
      | accountType | BASIC |
      | declared    | true |
    并且 企业上传材料 "cyqy-claim-stamped"
    并且 企业上传材料 "cyqy-summary"
    并且 企业上传材料 "cyqy-roster-stamped"
    并且 企业上传材料 "cyqy-contract" 属于 "三班"
    并且 企业上传材料 "cyqy-bank-account"
    并且 企业提交 "userTask_prepareClaim"
    那么 "周示同" 的补贴为 "0.00" 元，理由 "CERTIFICATE_ALREADY_USED"
    并且 核定金额为 "0.00" 元
