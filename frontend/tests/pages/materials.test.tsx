import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { caseNo, checklist } from '../../dev/mock/data';
import { answering, show } from '../page';
import { Checklist } from '@/features/materials';

answering();

function photos(kept: number): HTMLElement {
  const view = checklist(false);
  const [first] = view.items;
  if (!first) throw new Error('a checklist has items');
  const item = { ...first, id: 'photos', name: '每日照片', files: [], missing: false, later: false, kept };
  show(<Checklist caseNo={caseNo} checklist={{ ...view, items: [item] }} />);
  return screen.getByRole('listitem');
}

it('does not call a material missing whose files a step has registered', () => {
  const item = photos(3);
  expect(within(item).getByText('已有 3 个文件在办理过程中登记')).toBeInTheDocument();
  expect(within(item).queryByText('尚未上传')).toBeNull();
});

it('says that nothing is there while nothing is', () => {
  expect(within(photos(0)).getByText('尚未上传')).toBeInTheDocument();
});
