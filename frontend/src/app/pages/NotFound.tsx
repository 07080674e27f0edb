import { ProblemError, toProblem } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Page, Panel, ProblemState } from '@/shared/ui';

export default function NotFound() {
  const t = useT();
  return (
    <Page title={t('common.states.notFoundTitle')}>
      <Panel>
        <ProblemState error={new ProblemError(toProblem(404, null))} />
      </Panel>
    </Page>
  );
}
