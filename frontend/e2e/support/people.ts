/** Invented people; the area 110199 of their identity numbers was never given out. */
export const names = '赵示安 钱示博 孙示晨 李示达 周示恩 吴示方 郑示广 王示海 冯示吉 陈示康 褚示乐 卫示明'.split(' ');

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A valid number of its own for each index. */
export function identityNumber(index: number): string {
  const month = String((index % 12) + 1).padStart(2, '0');
  const body = `1101991985${month}15${String((index % 900) + 100)}`;
  const sum = weights.reduce((all, weight, at) => all + weight * Number(body[at]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

/** The date so many days later. */
export function day(from: string, later: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + later * 86_400_000).toISOString().slice(0, 10);
}
