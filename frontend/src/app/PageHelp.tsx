import { Modal, Switch } from 'antd';
import { useLocation } from 'react-router';
import { setShortcutsEnabled, useShortcutsEnabled } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import css from './help.module.css';

const pages = [
  'applications',
  'apply',
  'inbox',
  'cases',
  'caseFile',
  'payments',
  'registers',
  'calendar',
  'policies',
  'identity',
  'audit',
  'invariants',
] as const;
type HelpPage = (typeof pages)[number] | 'other';

const inner: Partial<Record<HelpPage, HelpPage>> = { applications: 'apply', cases: 'caseFile' };

/** Which page's help belongs to a path; a page of its own without help gets what holds everywhere. */
export function helpOf(pathname: string): HelpPage {
  const [, area = '', object] = pathname.split('/');
  const page = pages.find((one) => one === area) ?? 'other';
  return (object && inner[page]) || page;
}

type Key = 'j' | 'k' | 'Enter' | 'Escape' | 'c' | 'u' | 'a' | 'r' | 'submit' | 'search' | 'tabs' | 'date' | 'help';
const names: Record<Key, string[]> = {
  j: ['j'],
  k: ['k'],
  Enter: ['Enter'],
  Escape: ['Esc'],
  c: ['c'],
  u: ['u'],
  a: ['a'],
  r: ['r'],
  submit: ['Ctrl', 'Enter'],
  search: ['/'],
  tabs: ['←', '→'],
  date: ['↓'],
  help: ['?'],
};
const deciding: Key[] = ['c', 'u', 'a', 'r', 'submit'];
const keysOf: Partial<Record<HelpPage, Key[]>> = {
  inbox: ['j', 'k', 'Enter', 'Escape', ...deciding],
  caseFile: [...deciding, 'tabs'],
  apply: ['date'],
  identity: ['tabs'],
};

interface PageHelpProps {
  open: boolean;
  onClose: () => void;
  /** Whether the search of the head is there. */
  search: boolean;
}

/** What this page is for, how one works on it, and which keys it knows. */
export function PageHelp({ open, onClose, search }: PageHelpProps) {
  const t = useT();
  const enabled = useShortcutsEnabled();
  const page = helpOf(useLocation().pathname);
  const keys: Key[] = [...(keysOf[page] ?? []), ...(search ? (['search'] as const) : []), 'help'];
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      title={t('help.title', { page: t(`help.pages.${page}.name`) })}
      width={560}
      destroyOnHidden
    >
      <ul className={css.points}>
        {t(`help.pages.${page}.points`, { returnObjects: true }).map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <h3 className={css.heading}>{t('help.keys')}</h3>
      <dl className={css.keys}>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              {names[key].map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{t(`help.key.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={css.switch}>
        <Switch checked={enabled} onChange={setShortcutsEnabled} aria-label={t('shell.shortcuts')} />
        <span>{t('help.hint')}</span>
      </p>
    </Modal>
  );
}
