/** A person on a roster: what stands in the columns of 附件3. */
export interface Trainee {
  name: string;
  idNumber: string;
  post: string;
  certificateNo: string;
  level: string;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number with a right check digit (GB 11643) in the district code 110199, which is given to nobody. */
export function idNumber(n: number): string {
  const day = new Date(Date.UTC(1975, 0, 1 + n * 97));
  const born = day.toISOString().slice(0, 10).replaceAll('-', '');
  const body = `110199${born}${String(100 + (n % 900)).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

const family = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚';

/** An invented person; 示 in the name says so. */
export const trainee = (n: number, change: Partial<Trainee> = {}): Trainee => ({
  name: n === 7 ? '张示𫖮' : `${family.charAt(n % family.length)}示${family.charAt((n * 7 + 3) % family.length)}`,
  idNumber: idNumber(n),
  post: n % 2 === 0 ? '数控车工' : '装配钳工',
  certificateNo: '',
  level: '',
  ...change,
});

/** The sheet of 附件3 as the template of the platform has it. */
export const sheet = (people: readonly Trainee[]): string[][] => [
  ['序号', '姓名', '身份证号', '职工岗位', '职业资格证书或技能等级证书编号', '等级', '备注'],
  ...people.map((one, at) => [String(at + 1), one.name, one.idNumber, one.post, one.certificateNo, one.level, '']),
];
