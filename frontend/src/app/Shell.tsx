import {
  ApartmentOutlined,
  AccountBookOutlined,
  AuditOutlined,
  CalendarOutlined,
  DatabaseOutlined,
  DownOutlined,
  FileAddOutlined,
  FolderOpenOutlined,
  InboxOutlined,
  MenuOutlined,
  NotificationOutlined,
  SafetyCertificateOutlined,
  QuestionCircleOutlined,
  ReadOutlined,
  SearchOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Dropdown, Input, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Navigate, NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import {
  actingMembership,
  ChangePassword,
  chooseMembership,
  DemoClock,
  roleOf,
  SessionExpired,
  sessionQuery,
  signOut,
} from '@/features/session';
import { asProblem, type SessionView } from '@/shared/api';
import { setShortcutsEnabled, useHotkeys, useOnline, usePhone, useShortcutsEnabled } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { LanguageSwitch, Loading, Notice, problemSentence, ProblemState } from '@/shared/ui';
import { desksOf, type DeskId } from './desks';
import { PageHelp } from './PageHelp';
import { useTypeSize } from './Providers';
import { SessionContext } from './SessionContext';
import css from './Shell.module.css';

const icons: Record<DeskId, ReactNode> = {
  applications: <FileAddOutlined />,
  inbox: <InboxOutlined />,
  cases: <FolderOpenOutlined />,
  payments: <AccountBookOutlined />,
  registers: <DatabaseOutlined />,
  calendar: <CalendarOutlined />,
  policies: <ReadOutlined />,
  identity: <ApartmentOutlined />,
  audit: <AuditOutlined />,
  invariants: <SafetyCertificateOutlined />,
};

function Rail({ session, onGo }: { session: SessionView; onGo?: () => void }) {
  const t = useT();
  return (
    <nav className={css.rail} aria-label={t('shell.nav')}>
      <NavLink
        to="/"
        className={css.mark}
        aria-label={`${t('common.product')}${t('common.comma')}${t('common.home')}`}
        onClick={onGo}
      >
        <img src="/assets/icon.svg" alt="" />
        <span>{t('common.product')}</span>
      </NavLink>
      <ul>
        {desksOf(session.desks).map((desk) => (
          <li key={desk.id}>
            <NavLink
              to={desk.path}
              className={({ isActive }) => [css.desk, isActive ? css.deskOn : ''].join(' ')}
              onClick={onGo}
            >
              <span className={css.deskIcon} aria-hidden="true">
                {icons[desk.id]}
              </span>
              {t(`shell.desks.${desk.id}`)}
            </NavLink>
          </li>
        ))}
        <li className={css.public}>
          <NavLink to="/notices" className={css.desk} onClick={onGo}>
            <span className={css.deskIcon} aria-hidden="true">
              <NotificationOutlined />
            </span>
            {t('common.publicNotices')}
          </NavLink>
        </li>
      </ul>
    </nav>
  );
}

function MembershipSwitch({ session }: { session: SessionView }) {
  const t = useT();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const acting = actingMembership(session);
  if (!acting) return null;
  const text = (
    <span className={css.acting}>
      <span className={css.unit}>{acting.unitName}</span>
      <span className={css.role}>{roleOf(acting)}</span>
    </span>
  );
  if (session.memberships.length < 2) return <div className={css.membership}>{text}</div>;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [acting.id],
        items: session.memberships.map((membership) => ({
          key: membership.id,
          label: `${membership.unitName} · ${roleOf(membership)}`,
        })),
        onClick: ({ key }) => {
          chooseMembership(key).then(
            (next) => {
              void message.success(t('shell.switched', { label: actingMembership(next)?.unitName ?? '' }));
              void navigate('/');
            },
            (error: unknown) => void message.error(problemSentence(t, asProblem(error))),
          );
        },
      }}
    >
      <button
        type="button"
        className={css.membership}
        aria-label={`${t('shell.switchMembership')}${t('common.comma')}${acting.unitName} ${roleOf(acting)}`}
        aria-haspopup="menu"
      >
        {text}
        <DownOutlined aria-hidden="true" />
      </button>
    </Dropdown>
  );
}

function UserMenu({
  session,
  onChangePassword,
  onHelp,
}: {
  session: SessionView;
  onChangePassword: () => void;
  onHelp: () => void;
}) {
  const t = useT();
  const { large, setLarge } = useTypeSize();
  const shortcuts = useShortcutsEnabled();
  const name = session.person?.name ?? '';
  const actions: Record<string, () => void> = {
    type: () => setLarge(!large),
    shortcuts: () => setShortcutsEnabled(!shortcuts),
    help: onHelp,
    password: onChangePassword,
    out: () => void signOut().finally(() => window.location.assign('/sign-in')),
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        onClick: ({ key }) => actions[key]?.(),
        items: [
          { key: 'type', label: t(large ? 'shell.normalType' : 'shell.largeType') },
          {
            key: 'shortcuts',
            label: `${t('shell.shortcuts')}${t('common.colon')}${t(shortcuts ? 'shell.shortcutsOn' : 'shell.shortcutsOff')}`,
          },
          { key: 'help', label: t('help.open') },
          { type: 'divider' },
          { key: 'password', label: t('session.changePassword') },
          { key: 'out', label: t('shell.signOut') },
        ],
      }}
    >
      <button type="button" className={css.user} aria-label={t('shell.userMenu', { name })} aria-haspopup="menu">
        <UserOutlined aria-hidden="true" />
        <span className={css.userName}>{name}</span>
        <DownOutlined aria-hidden="true" />
      </button>
    </Dropdown>
  );
}

function Finder() {
  const t = useT();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  useHotkeys({ '/': () => input.current?.focus() });
  return (
    <form
      role="search"
      className={css.finder}
      onSubmit={(event) => {
        event.preventDefault();
        const q = input.current?.input?.value.trim() ?? '';
        void navigate(`/cases${q ? `?q=${encodeURIComponent(q)}` : ''}`);
      }}
    >
      <Input
        ref={input}
        allowClear
        prefix={<SearchOutlined aria-hidden="true" />}
        placeholder={t('shell.search')}
        aria-label={t('shell.searchLabel')}
        suffix={<kbd aria-hidden="true">/</kbd>}
      />
    </form>
  );
}

function Frame({ session }: { session: SessionView }) {
  const t = useT();
  const phone = usePhone();
  const online = useOnline();
  const location = useLocation();
  const { large, setLarge } = useTypeSize();
  const [menu, setMenu] = useState(false);
  const [password, setPassword] = useState(false);
  const [help, setHelp] = useState(false);
  const search = !phone && session.desks.includes('cases');
  useHotkeys({ '?': () => setHelp(true) });
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const area = location.pathname.split('/')[1];
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [area]);
  return (
    <div className={css.shell}>
      {!phone && <Rail session={session} />}
      <header className={css.top}>
        {phone && (
          <Button type="text" icon={<MenuOutlined />} aria-label={t('shell.menu')} onClick={() => setMenu(true)} />
        )}
        <MembershipSwitch session={session} />
        <span className={css.grow} />
        {search && <Finder />}
        <DemoClock />
        <LanguageSwitch short={phone} />
        {!phone && (
          <Button type="text" aria-pressed={large} onClick={() => setLarge(!large)}>
            {t(large ? 'shell.normalType' : 'shell.largeType')}
          </Button>
        )}
        {!phone && (
          <Button
            type="text"
            icon={<QuestionCircleOutlined />}
            aria-label={t('help.open')}
            title={t('help.open')}
            onClick={() => setHelp(true)}
          />
        )}
        <UserMenu session={session} onChangePassword={() => setPassword(true)} onHelp={() => setHelp(true)} />
      </header>
      <main className={css.main} id="main" tabIndex={-1} ref={main}>
        {!online && <Notice tone="warn" title={t('shell.offline')} />}
        <Outlet />
      </main>
      <Drawer
        open={menu}
        onClose={() => setMenu(false)}
        placement="left"
        size={260}
        title={t('shell.nav')}
        styles={{ body: { padding: 0 } }}
      >
        <Rail session={session} onGo={() => setMenu(false)} />
      </Drawer>
      <PageHelp open={help} onClose={() => setHelp(false)} search={search} />
      <ChangePassword
        open={password || session.mustChangePassword}
        forced={session.mustChangePassword}
        onClose={() => setPassword(false)}
      />
      <SessionExpired session={session} />
    </div>
  );
}

/** The frame of every page behind the sign-in. */
export default function Shell() {
  const session = useQuery(sessionQuery);
  const location = useLocation();
  const acting = useMemo(
    () => (session.data ? { session: session.data, membership: actingMembership(session.data) } : null),
    [session.data],
  );
  if (session.isPending) return <Loading />;
  if (!session.data || !acting) return <ProblemState error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data.person) {
    const from = location.pathname + location.search;
    return <Navigate to={from === '/' ? '/sign-in' : `/sign-in?from=${encodeURIComponent(from)}`} replace />;
  }
  return (
    <SessionContext value={acting}>
      <Frame session={session.data} />
    </SessionContext>
  );
}
