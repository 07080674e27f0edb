import { expect, it } from 'vitest';
import { uploadFault } from './uploadRules';

const item = { accept: ['pdf', 'jpg'], maxBytes: 20 * 1024 * 1024 };

it('looks at type and size before anything is sent', () => {
  expect(uploadFault({ name: '协议.PDF', size: 1000 }, item)).toBeNull();
  expect(uploadFault({ name: 'photo.jpeg', size: 1000 }, item)).toBeNull();
  expect(uploadFault({ name: 'photo.exe', size: 1000 }, item)).toBe('wrongType');
  expect(uploadFault({ name: '无扩展名', size: 1000 }, item)).toBe('wrongType');
  expect(uploadFault({ name: '协议.pdf', size: 30 * 1024 * 1024 }, item)).toBe('tooLarge');
});
