# language: zh-CN
功能: 四十五人两个班，从提出备案到拨付
  非等级班25人，其中一人缺席一日不足20课时；等级班20人，其中三级6人、四级10人、五级2人取得证书，两人没有取得证书；
  市级系统比对命中非等级班一人并剔除。

  @CYQY-1-2-d @CYQY-3-1-a @CYQY-3-1-b @CYQY-3-2-1-3 @CYQY-3-5-a @CYQY-3-5-c @CYQY-3-6-b
  场景: 逐人核算26,500.00元，剔除一人后按26,000.00元批复并拨付到企业
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
      | traineeCount    | 45 |
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
    并且 企业在 "一班" 的花名册登记 25 人
    并且 企业登记 "一班" 开班，日期 "2021-09-01"
    并且 企业为 "一班" 提交 "userTask_openClass"
    并且 时间来到 "2021-09-03 18:00"
    并且 企业登记 "一班" 的全部考勤，其中 "学员25" 缺席 "2021-09-02"
    并且 "区职建中心" 发起 "inspectTraining"，原因 "例行检查"
    并且 "区职建中心" 签收 "userTask_inspect"
    并且 "区职建中心" 记录对 "一班" 的检查，日期 "2021-09-01"，实到 25 人，课时 "7"
    并且 "区职建中心" 办理 "userTask_inspect"，结果 "CONFIRM"，意见 "检查未发现问题。"
    并且 企业为 "一班" 提交 "userTask_recordAttendance"
    并且 企业登记 "一班" 结业，日期 "2021-09-03"
    并且 企业为 "一班" 提交 "userTask_completeClass"
    并且 时间来到 "2021-09-06 08:00"
    并且 企业在 "二班" 的花名册登记 20 人
    并且 企业登记 "二班" 开班，日期 "2021-09-06"
    并且 企业为 "二班" 提交 "userTask_openClass"
    并且 "区职建中心" 发起 "inspectTraining"，原因 "例行检查"
    并且 "区职建中心" 签收 "userTask_inspect"
    并且 "区职建中心" 记录对 "二班" 的检查，日期 "2021-09-06"，实到 20 人，课时 "8"
    并且 "区职建中心" 办理 "userTask_inspect"，结果 "CONFIRM"，意见 "检查未发现问题。"
    并且 时间来到 "2021-09-10 18:00"
    并且 企业登记 "二班" 结业，日期 "2021-09-10"
    并且 企业为 "二班" 提交 "userTask_completeClass"
    并且 企业登记 "二班" 的取证情况：
      | 姓名   | 证书编号       | 等级 |
      | 学员26 | YLHS00000026 | 3 |
      | 学员27 | YLHS00000027 | 3 |
      | 学员28 | YLHS00000028 | 3 |
      | 学员29 | YLHS00000029 | 3 |
      | 学员30 | YLHS00000030 | 3 |
      | 学员31 | YLHS00000031 | 3 |
      | 学员32 | YLHS00000032 | 4 |
      | 学员33 | YLHS00000033 | 4 |
      | 学员34 | YLHS00000034 | 4 |
      | 学员35 | YLHS00000035 | 4 |
      | 学员36 | YLHS00000036 | 4 |
      | 学员37 | YLHS00000037 | 4 |
      | 学员38 | YLHS00000038 | 4 |
      | 学员39 | YLHS00000039 | 4 |
      | 学员40 | YLHS00000040 | 4 |
      | 学员41 | YLHS00000041 | 4 |
      | 学员42 | YLHS00000042 | 5 |
      | 学员43 | YLHS00000043 | 5 |
    并且 企业为 "二班" 提交 "userTask_registerCertificates"
    那么 办件停在 "userTask_prepareClaim"
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
    那么 申请金额为 "26500.00" 元
    并且 不计补贴的有 3 人
    并且 "学员24" 的补贴为 "500.00" 元
    并且 "学员25" 的补贴为 "0.00" 元，理由 "HOURS_BELOW_20"
    并且 "学员26" 的补贴为 "1000.00" 元
    并且 "学员32" 的补贴为 "750.00" 元
    并且 "学员42" 的补贴为 "500.00" 元
    并且 "学员44" 的补贴为 "0.00" 元，理由 "NO_CERTIFICATE"
    并且 "学员45" 的补贴为 "0.00" 元，理由 "NO_CERTIFICATE"
    当 "区职建中心" 签收 "userTask_initialReview"
    并且 "区职建中心" 核对全部劳动合同原件
    并且 "区职建中心" 填写 "cyqy-claim-review"：
      | complete         | true |
      | originalsChecked | true |
      | accountChecked   | true |
    并且 "区职建中心" 办理 "userTask_initialReview"，结果 "PASS"，意见 "已核对劳动合同原件，符合条件。"
    并且 "区职建中心" 填写 "cyqy-subsystem"：
      | receiptNo | 演示回执2021045 |
      | enteredOn | 2021-09-10 |
    并且 "区职建中心" 办理 "userTask_confirmSubsystem"，结果 "CONFIRM"，意见 "已纳入培训子系统，报区职建科。"
    并且 "区职建科" 办理 "userTask_reReview"，结果 "PASS"，意见 "复核合格。"
    并且 "市人力社保局" 签收 "userTask_compare"
    并且 "市人力社保局" 登记 "学员1" 比对命中，来源 "市级系统"，说明 "2021年已享受同一培训补贴"
    并且 "市人力社保局" 剔除 "学员1"，理由 "COMPARISON_HIT"
    那么 核定金额为 "26000.00" 元
    并且 申请金额为 "26500.00" 元
    当 "市人力社保局" 办理 "userTask_compare"，结果 "PASS"，意见 "一人已剔除，其余符合规定。"
    并且 "市人力社保局" 签收 "userTask_publishNotice"
    并且 "市人力社保局" 填写公示信息，自 "2021-09-10" 起
    并且 "市人力社保局" 办理 "userTask_publishNotice"，结果 "CONFIRM"，意见 "予以公示。"
    那么 公示至 "2021-09-17" 止
    当 时间来到 "2021-09-18 09:00"
    并且 "市人力社保局" 填写 "cyqy-approval"：
      | approvalNo     | 演示批复〔2021〕45号 |
      | approvedOn     | 2021-09-18 |
      | approvedAmount | 26000.00 |
    并且 "市人力社保局" 办理 "userTask_approve"，结果 "PASS"，意见 "同意拨付。"
    并且 "市人力社保局财务" 拨付，由两人制作、放款并登记凭证
    并且 "区职建科财务" 拨付，由两人制作、放款并登记凭证
    那么 办件结束于 "endEvent_paid"
    并且 批准金额为 "26000.00" 元
    并且 已拨付 "26000.00" 元
    并且 出具文书 "cyqy-payment-order" 共 2 份
