import { queryOptions } from '@tanstack/react-query';
import {
  api,
  call,
  csrfToken,
  keys,
  newIdempotencyKey,
  ProblemError,
  queryClient,
  toProblem,
  upload,
  type BatchView,
  type InstructionView,
  type PaymentDeskView,
  type VoucherImportView,
} from '@/shared/api';

export const deskQuery = queryOptions({ queryKey: keys.payments, queryFn: () => call(api.GET('/api/payments')) });

export const ledgerQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'ledger'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/ledger', { params: { path: { caseNo } } })),
  });

const header = () => ({ 'Idempotency-Key': newIdempotencyKey() });

async function refreshed<T>(answer: T): Promise<T> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: keys.payments }),
    queryClient.invalidateQueries({ queryKey: keys.cases }),
    queryClient.invalidateQueries({ queryKey: keys.inbox }),
  ]);
  return answer;
}

export const createBatch = (instructionIds: string[]): Promise<BatchView> =>
  call(api.POST('/api/payment-batches', { params: { header: header() }, body: { instructionIds } })).then(refreshed);

export const releaseBatch = (batch: BatchView, password: string): Promise<BatchView> =>
  call(
    api.POST('/api/payment-batches/{batchId}/releases', {
      params: { path: { batchId: batch.id }, header: header() },
      body: { seenHash: batch.hash, password },
    }),
  ).then(refreshed);

export const cancelBatch = (batchId: string, reason: string): Promise<BatchView> =>
  call(
    api.POST('/api/payment-batches/{batchId}/cancellations', {
      params: { path: { batchId }, header: header() },
      body: { reason },
    }),
  ).then(refreshed);

/** Hands the bank's list to the browser's downloads. */
export async function exportBatch(batch: BatchView, fileName: string): Promise<void> {
  const response = await fetch(`/api/payment-batches/${encodeURIComponent(batch.id)}/exports`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'X-XSRF-TOKEN': csrfToken() ?? '' },
  });
  if (!response.ok) throw new ProblemError(toProblem(response.status, await response.json().catch(() => null)));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const importVouchers = (file: File): Promise<VoucherImportView> =>
  upload<VoucherImportView>({ url: '/api/payment-vouchers/imports', fields: {}, file }).then(refreshed);

export const confirmPayment = (instructionNo: string, voucher: { voucherNo: string; paidOn: string; amount: string }) =>
  call(
    api.POST('/api/payment-instructions/{instructionNo}/vouchers', {
      params: { path: { instructionNo } },
      body: voucher,
    }),
  ).then(refreshed);

const returning = (instructionNo: string) => ({ params: { path: { instructionNo }, header: header() } });

export const registerReturn = (
  instructionNo: string,
  slip: { slipNo: string; returnedOn: string; reason: string },
): Promise<InstructionView> =>
  call(api.POST('/api/payment-instructions/{instructionNo}/returns', { ...returning(instructionNo), body: slip })).then(
    refreshed,
  );

export const cancelInstruction = (instructionNo: string, reason: string): Promise<InstructionView> =>
  call(
    api.POST('/api/payment-instructions/{instructionNo}/cancellations', {
      ...returning(instructionNo),
      body: { reason },
    }),
  ).then(refreshed);

export const reissuePayment = (
  instructionNo: string,
  account: { bank: string; accountNo: string; basis: string; sameAccount: boolean },
): Promise<InstructionView> =>
  call(
    api.POST('/api/payment-instructions/{instructionNo}/reissues', { ...returning(instructionNo), body: account }),
  ).then(refreshed);

export const enterBudget = (budget: { year: number; amount: string; legalBasis: string }): Promise<PaymentDeskView> =>
  call(api.POST('/api/budget-appropriations', { params: { header: header() }, body: budget })).then(refreshed);

export const approveBudget = (appropriationId: string): Promise<PaymentDeskView> =>
  call(
    api.POST('/api/budget-appropriations/{appropriationId}/approvals', {
      params: { path: { appropriationId }, header: header() },
    }),
  ).then(refreshed);
