import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  api,
  call,
  keys,
  queryClient,
  upload,
  type ConfirmImport,
  type ImportPage,
  type ImportView,
  type RosterPage,
} from '@/shared/api';

/** Rows of one request; the grid asks for the next while it is scrolled. */
const page = 500;

export type ImportFilter = 'ALL' | 'PROBLEMS' | 'ERRORS' | 'CHANGES';

const key = (caseNo: string) => keys.casePart(caseNo, 'rosters');

export const rostersQuery = (caseNo: string) =>
  queryOptions({
    queryKey: key(caseNo),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/rosters', { params: { path: { caseNo } } })),
  });

export const rowsQuery = (caseNo: string, classId: string) =>
  infiniteQueryOptions({
    queryKey: [...key(caseNo), classId, 'rows'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/cases/{caseNo}/rosters/{classId}/rows', {
          params: { path: { caseNo, classId }, query: { after: pageParam || undefined, limit: page } },
        }),
      ),
    getNextPageParam: (last: RosterPage) => last.next ?? undefined,
  });

export const importRowsQuery = (view: ImportView, filter: ImportFilter) =>
  infiniteQueryOptions({
    queryKey: [...key(view.caseNo), view.classId, 'import', view.id, filter],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/cases/{caseNo}/rosters/{classId}/imports/{importId}/rows', {
          params: {
            path: { caseNo: view.caseNo, classId: view.classId, importId: view.id },
            query: { filter, after: pageParam, limit: page },
          },
        }),
      ),
    getNextPageParam: (last: ImportPage) => last.next ?? undefined,
  });

export const removalsQuery = (view: ImportView) =>
  infiniteQueryOptions({
    queryKey: [...key(view.caseNo), view.classId, 'import', view.id, 'removals'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/cases/{caseNo}/rosters/{classId}/imports/{importId}/removals', {
          params: {
            path: { caseNo: view.caseNo, classId: view.classId, importId: view.id },
            query: { after: pageParam || undefined, limit: page },
          },
        }),
      ),
    getNextPageParam: (last: RosterPage) => last.next ?? undefined,
  });

/** What depends on the roster: counts, findings, what may be handed in. */
export const refresh = (caseNo: string) => queryClient.invalidateQueries({ queryKey: keys.caseFile(caseNo) });

const base = (caseNo: string, classId: string) =>
  `/api/cases/${encodeURIComponent(caseNo)}/rosters/${encodeURIComponent(classId)}`;

export const templateUrl = (caseNo: string, classId: string) => `${base(caseNo, classId)}/template.xlsx`;

export const errorsUrl = (view: ImportView) => `${base(view.caseNo, view.classId)}/imports/${view.id}/errors.xlsx`;

export const exportUrl = (caseNo: string, exportId: string) =>
  `/api/cases/${encodeURIComponent(caseNo)}/rosters/exports/${exportId}/content`;

export const exportsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: [...key(caseNo), 'exports'],
    queryFn: () => call(api.GET('/api/cases/{caseNo}/rosters/exports', { params: { path: { caseNo } } })),
  });

export const sendFile = (caseNo: string, classId: string, file: File, onProgress: (percent: number) => void) =>
  upload<ImportView>({ url: `${base(caseNo, classId)}/imports`, fields: {}, file, onProgress });

export const fixCell = (view: ImportView, rowNo: number, column: string, value: string) =>
  call(
    api.PATCH('/api/cases/{caseNo}/rosters/{classId}/imports/{importId}/rows/{rowNo}', {
      params: { path: { caseNo: view.caseNo, classId: view.classId, importId: view.id, rowNo } },
      body: { values: { [column]: value }, version: null },
    }),
  );

export const confirmImport = (view: ImportView, command: ConfirmImport) =>
  call(
    api.POST('/api/cases/{caseNo}/rosters/{classId}/imports/{importId}/confirmations', {
      params: { path: { caseNo: view.caseNo, classId: view.classId, importId: view.id } },
      body: command,
    }),
  );

export const discardImport = (view: ImportView) =>
  call(
    api.DELETE('/api/cases/{caseNo}/rosters/{classId}/imports/{importId}', {
      params: { path: { caseNo: view.caseNo, classId: view.classId, importId: view.id } },
    }),
  );

export const addPerson = (caseNo: string, classId: string, values: Record<string, string>) =>
  call(
    api.POST('/api/cases/{caseNo}/rosters/{classId}/rows', {
      params: { path: { caseNo, classId } },
      body: { values, version: null },
    }),
  );

export const changePerson = (
  caseNo: string,
  classId: string,
  rowId: string,
  version: number,
  values: Record<string, string>,
) =>
  call(
    api.PATCH('/api/cases/{caseNo}/rosters/{classId}/rows/{rowId}', {
      params: { path: { caseNo, classId, rowId } },
      body: { values, version },
    }),
  );

export const removePerson = (caseNo: string, classId: string, rowId: string) =>
  call(
    api.DELETE('/api/cases/{caseNo}/rosters/{classId}/rows/{rowId}', {
      params: { path: { caseNo, classId, rowId } },
    }),
  );

export const checkContracts = (caseNo: string, rowIds: string[], all: boolean, checked: boolean) =>
  call(
    api.POST('/api/cases/{caseNo}/rosters/contract-checks', {
      params: { path: { caseNo } },
      body: { rowIds, all, checked },
    }),
  );
