import { useEffect } from 'react';
import { useT } from '../i18n';

export function usePageTitle(title: string | undefined): void {
  const t = useT();
  useEffect(() => {
    document.title = title ? `${title} · ${t('common.product')}` : t('common.product');
  }, [title, t]);
}
