import { useT } from '@/shared/i18n';

/** Dates as documents print them: 2021年8月2日. */
export function useDay(): (date: string | null | undefined) => string {
  const t = useT();
  return (date) => {
    if (!date) return '';
    const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
    return t('notices.day', { y, m, d });
  };
}
