import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useT } from '@/shared/i18n';
import { LanguageSwitch } from '@/shared/ui';
import { useTypeSize } from './Providers';
import css from './PublicShell.module.css';

/** The light frame of the pages that everybody may read without signing in. */
export default function PublicShell() {
  const t = useT();
  const { large, setLarge } = useTypeSize();
  const location = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location.pathname]);
  return (
    <div className={css.shell}>
      <header className={css.top}>
        <Link to="/notices" className={css.mark}>
          <img src="/assets/icon.svg" alt="" />
          <span>{t('common.product')}</span>
          <span className={css.section}>{t('notices.publicTitle')}</span>
        </Link>
        <nav className={css.nav} aria-label={t('notices.publicNav')}>
          <Link to="/notices/objection-status">{t('notices.status.title')}</Link>
          {location.pathname !== '/notices' && <Link to="/notices">{t('notices.all')}</Link>}
          <Button type="text" aria-pressed={large} onClick={() => setLarge(!large)}>
            {t(large ? 'shell.normalType' : 'shell.largeType')}
          </Button>
          <LanguageSwitch />
          <Link to="/">{t('notices.toDesk')}</Link>
        </nav>
      </header>
      <main className={css.main} id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
    </div>
  );
}
