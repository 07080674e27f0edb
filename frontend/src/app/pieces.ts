import { lazy, type ComponentType } from 'react';

const piece = <P>(load: () => Promise<ComponentType<P>>) => lazy(async () => ({ default: await load() }));

/** What a page fetches when it shows it: an officer of one office needs few of them. Each file is named, so that none brings its feature whole. */
export const AttendancePanel = piece(async () => (await import('@/features/training/ClassPanels')).AttendancePanel);
export const BenefitsPanel = piece(async () => (await import('@/features/benefits/BenefitsPanel')).BenefitsPanel);
export const CertificatesPanel = piece(async () => (await import('@/features/training/ClassPanels')).CertificatesPanel);
export const CompletionPanel = piece(async () => (await import('@/features/training/ClassPanels')).CompletionPanel);
export const DeliveryTab = piece(async () => (await import('@/features/notices/DeliveryTab')).DeliveryTab);
export const Entitlements = piece(async () => (await import('@/features/benefits/BenefitsPanel')).Entitlements);
export const ExaminationPanel = piece(
  async () => (await import('@/features/notices/ExaminationPanel')).ExaminationPanel,
);
export const InspectionList = piece(async () => (await import('@/features/inspections/InspectionList')).InspectionList);
export const InspectionPanel = piece(
  async () => (await import('@/features/inspections/InspectionPanel')).InspectionPanel,
);
export const Ledger = piece(async () => (await import('@/features/payments/Ledger')).Ledger);
export const NoticePanel = piece(async () => (await import('@/features/notices/NoticePanel')).NoticePanel);
export const NoticeTab = piece(async () => (await import('@/features/notices/NoticeTab')).NoticeTab);
export const OpeningPanel = piece(async () => (await import('@/features/training/ClassPanels')).OpeningPanel);
export const PaymentPanel = piece(async () => (await import('@/features/payments/PaymentPanel')).PaymentPanel);
export const Rosters = piece(async () => (await import('@/features/rosters/Rosters')).Rosters);
export const TrainingTab = piece(async () => (await import('@/features/training/TrainingTab')).TrainingTab);
