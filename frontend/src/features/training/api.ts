import { queryOptions } from '@tanstack/react-query';
import {
  api,
  call,
  keys,
  queryClient,
  upload,
  type CompleteClass,
  type OpenClass,
  type RecordDay,
  type RegisterCertificates,
  type TrainingPhotoView,
} from '@/shared/api';

export const trainingQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'training'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/training', { params: { path: { caseNo } } })),
  });

export const traineesQuery = (caseNo: string, classId: string) =>
  queryOptions({
    queryKey: [...keys.casePart(caseNo, 'training'), classId, 'trainees'],
    queryFn: () =>
      call(api.GET('/api/cases/{caseNo}/training/{classId}/trainees', { params: { path: { caseNo, classId } } })),
  });

export const versionsQuery = (caseNo: string, classId: string, date: string) =>
  queryOptions({
    queryKey: [...keys.casePart(caseNo, 'training'), classId, 'versions', date],
    queryFn: () =>
      call(
        api.GET('/api/cases/{caseNo}/training/{classId}/days/{date}/versions', {
          params: { path: { caseNo, classId, date } },
        }),
      ),
  });

/** Classes, people and whatever else the case shows of the training. */
export const refreshTraining = (caseNo: string) =>
  queryClient.invalidateQueries({ queryKey: keys.casePart(caseNo, 'training') });

const params = (caseNo: string, classId: string, key: string) => ({
  params: { path: { caseNo, classId }, header: { 'Idempotency-Key': key } },
});

export const openClass = (caseNo: string, classId: string, body: OpenClass, key: string) =>
  call(api.POST('/api/cases/{caseNo}/training/{classId}/openings', { ...params(caseNo, classId, key), body }));

export const recordDay = (caseNo: string, classId: string, body: RecordDay, key: string) =>
  call(api.POST('/api/cases/{caseNo}/training/{classId}/days', { ...params(caseNo, classId, key), body }));

export const completeClass = (caseNo: string, classId: string, body: CompleteClass, key: string) =>
  call(api.POST('/api/cases/{caseNo}/training/{classId}/completions', { ...params(caseNo, classId, key), body }));

export const registerCertificates = (caseNo: string, classId: string, body: RegisterCertificates, key: string) =>
  call(api.POST('/api/cases/{caseNo}/training/{classId}/certificates', { ...params(caseNo, classId, key), body }));

export const addPhoto = (caseNo: string, classId: string, date: string, file: File) =>
  upload<TrainingPhotoView>({
    url: `/api/cases/${encodeURIComponent(caseNo)}/training/${encodeURIComponent(classId)}/days/${date}/photos`,
    fields: {},
    file,
  });

export const withdrawPhoto = (caseNo: string, classId: string, photoId: string) =>
  call(
    api.DELETE('/api/cases/{caseNo}/training/{classId}/photos/{photoId}', {
      params: { path: { caseNo, classId, photoId } },
    }),
  );

export const photoUrl = (fileId: string) => `/api/materials/${encodeURIComponent(fileId)}/content`;
