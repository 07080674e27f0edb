import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call, keys, queryClient } from '@/shared/api';
import type { components } from '@/shared/api/schema';

type Schemas = components['schemas'];
export type NoticePage = Schemas['NoticePage'];
export type NoticeLine = Schemas['NoticeLine'];
export type NoticeView = Schemas['NoticeView'];
export type ObjectionView = Schemas['ObjectionView'];
export type NoticeDetails = Schemas['NoticeDetails'];
export type NoticePreview = Schemas['NoticePreview'];
export type FileObjection = Schemas['FileObjection'];
export type ObjectionStatus = Schemas['ObjectionStatus'];
export type AskObjection = Schemas['AskObjection'];
export type ExaminationView = Schemas['ExaminationView'];
export type ArchiveView = Schemas['ArchiveView'];
export type DeliveryView = Schemas['DeliveryView'];

const publicKey = ['public-notices'] as const;
const path = (noticeId: string) => ({ params: { path: { noticeId } } });
const ofCase = (caseNo: string) => ({ params: { path: { caseNo } } });

export const publicListQuery = queryOptions({
  queryKey: publicKey,
  queryFn: () => call(api.GET('/api/public/notices')),
});

export const publicPageQuery = (noticeId: string) =>
  queryOptions({
    queryKey: [...publicKey, noticeId],
    queryFn: () => call(api.GET('/api/public/notices/{noticeId}', path(noticeId))),
    retry: false,
  });

/** The rows after those that came with the page. */
export const publicRowsQuery = (noticeId: string, first: number) =>
  infiniteQueryOptions({
    queryKey: [...publicKey, noticeId, 'rows', first],
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/public/notices/{noticeId}/rows', {
          params: { path: { noticeId }, query: { after: pageParam } },
        }),
      ),
    initialPageParam: first,
    getNextPageParam: (page) => page.next,
  });

export const documentUrl = (noticeId: string) => `/api/public/notices/${encodeURIComponent(noticeId)}/document`;

export const fileObjection = (noticeId: string, objection: FileObjection, key: string) =>
  call(
    api.POST('/api/public/notices/{noticeId}/objections', {
      params: { path: { noticeId }, header: { 'Idempotency-Key': key } },
      body: objection,
    }),
  );

export const examineObjection = (caseNo: string, objectionId: string, finding: string) =>
  call(
    api.POST('/api/cases/{caseNo}/objections/{objectionId}/findings', {
      params: { path: { caseNo, objectionId } },
      body: { finding },
    }),
  ).then(async (answer) => {
    await queryClient.invalidateQueries({ queryKey: keys.cases });
    return answer;
  });

export const askObjection = (question: AskObjection) =>
  call(api.POST('/api/public/notices/objection-status', { body: question }));

const ofTask = (caseNo: string, taskId: string) => ({ params: { path: { caseNo, examinationId: taskId } } });

export const examinationQuery = (caseNo: string, taskId: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, `examination-${taskId}`),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/examinations/{examinationId}', ofTask(caseNo, taskId))),
  });

export const saveExamination = (caseNo: string, taskId: string, exclude: string[], restore: string[]) =>
  call(
    api.PUT('/api/cases/{caseNo}/examinations/{examinationId}', {
      ...ofTask(caseNo, taskId),
      body: { exclude, restore },
    }),
  );

export const caseNoticesQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'notices'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/notices', ofCase(caseNo))),
  });

export const previewQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'notice-draft'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/notice-draft', ofCase(caseNo))),
    retry: false,
  });

export const saveDetails = (caseNo: string, details: NoticeDetails) =>
  call(api.PUT('/api/cases/{caseNo}/notice-draft', { ...ofCase(caseNo), body: details }));

export const draftPrintUrl = (caseNo: string) => `/api/cases/${encodeURIComponent(caseNo)}/notice-draft/print`;

export const objectionsQuery = (caseNo: string, noticeId: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, `objections-${noticeId}`),
    queryFn: () =>
      call(api.GET('/api/cases/{caseNo}/notices/{noticeId}/objections', { params: { path: { caseNo, noticeId } } })),
  });

export const deliveriesQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'deliveries'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/deliveries', ofCase(caseNo))),
  });

export const archiveQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'archive'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/archive', ofCase(caseNo))),
    retry: false,
  });

export const archiveUrl = (caseNo: string) => `/api/cases/${encodeURIComponent(caseNo)}/archive/content`;
