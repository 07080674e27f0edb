export const problems = {
  OFFLINE: '连接不上服务器，内容没有提交。请检查网络后重试，已填写的内容仍在本页。',
  UNEXPECTED: '系统没有完成这次操作，内容未提交。请稍后重试；仍不成功的，请联系系统管理员。',
  NOT_SIGNED_IN: '登录已过期。请重新登录，已填写的内容仍在本页。',
  FORBIDDEN: '您当前的身份没有此项权限。',
  NOT_FOUND: '没有找到，或者不在您当前身份的办理范围内。',
  TOO_LARGE: '文件超过大小上限，没有上传。请压缩后重新上传。',
  where: '位置',
  row: '第 {{n}} 行',
  remedy: '怎么办',
  violations: '共 {{n}} 处需要处理',
  handled: '此件已被他人办理，列表已刷新。',
} as const;
