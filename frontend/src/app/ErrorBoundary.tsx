import { Button } from 'antd';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ProblemError, toProblem } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Empty, Page, ProblemState } from '@/shared/ui';

/** The last net: says that nothing saved is lost and offers a way on. */
export function ErrorBoundary({ inShell }: { inShell?: boolean }) {
  const t = useT();
  const error = useRouteError();
  const known = error instanceof ProblemError || isRouteErrorResponse(error);
  const body = known ? (
    <ProblemState
      error={
        error instanceof ProblemError ? error : new ProblemError(toProblem((error as { status: number }).status, null))
      }
      onRetry={() => window.location.reload()}
    />
  ) : (
    <Empty
      title={t('common.states.crashTitle')}
      hint={t('common.states.crashHint')}
      action={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('common.states.reload')}
        </Button>
      }
    />
  );
  if (!known) console.error(error);
  return inShell ? <Page title={t('common.states.crashTitle')}>{body}</Page> : <main id="main">{body}</main>;
}
