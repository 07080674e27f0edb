import { queryOptions } from '@tanstack/react-query';
import { api, call, keys, queryClient, upload, type ChecklistItem, type MaterialFileView } from '@/shared/api';

export const checklistQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'materials'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/materials', { params: { path: { caseNo } } })),
  });

export const refresh = (caseNo: string) => queryClient.invalidateQueries({ queryKey: keys.caseFile(caseNo) });

export function uploadMaterial(caseNo: string, item: ChecklistItem, file: File, onProgress: (percent: number) => void) {
  const fields: Record<string, string> = { materialId: item.id };
  if (item.subjectKey) fields.subjectKey = item.subjectKey;
  return upload<MaterialFileView>({
    url: `/api/cases/${encodeURIComponent(caseNo)}/materials`,
    fields,
    file,
    onProgress,
  });
}

export const removeMaterial = (materialFileId: string) =>
  call(api.DELETE('/api/materials/{materialFileId}', { params: { path: { materialFileId } } }));

export const contentUrl = (materialFileId: string) => `/api/materials/${encodeURIComponent(materialFileId)}/content`;

export const itemRef = (item: Pick<ChecklistItem, 'id' | 'subjectKey'>) =>
  item.subjectKey ? `${item.id}#${item.subjectKey}` : item.id;
