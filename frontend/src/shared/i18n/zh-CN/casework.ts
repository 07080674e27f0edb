export const casework = {
  subject: '（{{name}}）',
  deadlines: '正在计算的期限',
  amounts: { claimed: '申请', assessed: '核定', approved: '批复', paid: '已拨付' },
  action: {
    title: '可以发起的事项',
    open: '发起{{name}}',
    hint: '“{{name}}”由{{role}}发起。理由记入办理记录，申请单位可以看到。',
    reason: '发起的理由',
    reasonRequired: '请写明发起的理由',
    start: '发起{{name}}',
    started: '已发起{{name}}，请在待办中办理',
  },
  returnReason: '退回的原因和要求',
  mineHere: '本办件有 {{n}} 个由您办理的环节',
};
