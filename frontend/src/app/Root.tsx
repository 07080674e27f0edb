import { Outlet } from 'react-router';
import { useT } from '@/shared/i18n';

export function Root() {
  const t = useT();
  return (
    <>
      <a className="bj-skip" href="#main">
        {t('common.skip')}
      </a>
      <Outlet />
    </>
  );
}
