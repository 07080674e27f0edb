import type { useT } from '@/shared/i18n';

/** A step of several things at once says which of them it is about. */
export const stepName = (t: ReturnType<typeof useT>, task: { name: string; subjectName: string | null }) =>
  task.name + (task.subjectName ? t('common.inBrackets', { text: task.subjectName }) : '');
