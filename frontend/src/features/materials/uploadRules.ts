import type { ChecklistItem } from '@/shared/api';

export type UploadFault = 'tooLarge' | 'wrongType' | null;

/** A first look before sending; the server judges by content. */
export function uploadFault(
  file: Pick<File, 'name' | 'size'>,
  item: Pick<ChecklistItem, 'accept' | 'maxBytes'>,
): UploadFault {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const same = extension === 'jpeg' ? 'jpg' : extension;
  const accepted = item.accept
    .map((type) => type.replace(/^\./, '').toLowerCase())
    .map((type) => (type === 'jpeg' ? 'jpg' : type));
  if (accepted.length > 0 && !accepted.includes(same)) return 'wrongType';
  if (item.maxBytes > 0 && file.size > item.maxBytes) return 'tooLarge';
  return null;
}
