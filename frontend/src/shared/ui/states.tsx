import { ApiOutlined, FileSearchOutlined, InboxOutlined, LockOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { asProblem, type Problem } from '../api';
import { useT } from '../i18n';
import css from './ui.module.css';

interface StateProps {
  icon: ReactNode;
  title: string;
  hint?: ReactNode;
  action?: ReactNode;
  bad?: boolean;
  small?: boolean;
  trace?: string;
}

function State({ icon, title, hint, action, bad, small, trace }: StateProps) {
  const t = useT();
  return (
    <div
      className={[css.state, bad ? css.stateBad : '', small ? css.stateSmall : ''].join(' ')}
      role={bad ? 'alert' : undefined}
    >
      <span className={css.stateIcon} aria-hidden="true">
        {icon}
      </span>
      <p className={css.stateTitle}>{title}</p>
      {hint && <p className={css.stateHint}>{hint}</p>}
      {trace && <p className={css.trace}>{t('common.states.trace', { id: trace })}</p>}
      {action}
    </div>
  );
}

export function Loading({ rows = 5, label }: { rows?: number; label?: string }) {
  const t = useT();
  const widths = [62, 88, 74, 94, 56, 82, 68];
  return (
    <div className={css.skeleton} role="status" aria-label={label ?? t('common.states.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={css.bar} style={{ width: `${widths[row % widths.length]}%` }} />
      ))}
    </div>
  );
}

interface EmptyProps {
  /** What is empty; the hint says what will appear here and when. */
  title: string;
  hint?: ReactNode;
  action?: ReactNode;
  small?: boolean;
}

export function Empty({ title, hint, action, small }: EmptyProps) {
  return <State icon={<InboxOutlined />} title={title} hint={hint} action={action} small={small} />;
}

/** What a page shows instead of its content when the server refused or could not be reached. */
export function ProblemState({ error, onRetry, small }: { error: unknown; onRetry?: () => void; small?: boolean }) {
  const t = useT();
  const problem: Problem = asProblem(error);
  const retry = onRetry && (
    <Button type="primary" onClick={onRetry}>
      {t('common.retry')}
    </Button>
  );
  if (problem.status === 0) {
    return (
      <State
        bad
        small={small}
        icon={<ApiOutlined />}
        title={t('common.states.offlineTitle')}
        hint={t('common.states.offlineHint')}
        action={retry}
      />
    );
  }
  if (problem.status === 403) {
    return (
      <State
        bad
        small={small}
        icon={<LockOutlined />}
        title={t('common.states.forbiddenTitle')}
        hint={problem.detail || t('common.states.forbiddenHint')}
      />
    );
  }
  if (problem.status === 404) {
    return (
      <State
        bad
        small={small}
        icon={<FileSearchOutlined />}
        title={t('common.states.notFoundTitle')}
        hint={t('common.states.notFoundHint')}
      />
    );
  }
  return (
    <State
      bad
      small={small}
      icon={<WarningOutlined />}
      title={t('common.states.errorTitle')}
      hint={problem.status < 500 && problem.detail ? problem.detail : t('common.states.errorHint')}
      trace={problem.traceId}
      action={retry}
    />
  );
}

interface Result<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface AwaitProps<T> {
  query: Result<T>;
  rows?: number;
  small?: boolean;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Loading, refused, empty or there: every answer of the server goes through here. */
export function Await<T>({ query, rows, small, isEmpty, empty, children }: AwaitProps<T>) {
  if (query.data !== undefined) return <>{isEmpty?.(query.data) ? empty : children(query.data)}</>;
  if (query.isPending) return <Loading rows={rows} />;
  return <ProblemState error={query.error} small={small} onRetry={() => void query.refetch()} />;
}
