import { ProblemError, toProblem } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Page, Panel, ProblemState } from '@/shared/ui';

export default function Forbidden() {
  const t = useT();
  return (
    <Page title={t('common.states.forbiddenTitle')}>
      <Panel>
        <ProblemState error={new ProblemError(toProblem(403, null))} />
      </Panel>
    </Page>
  );
}
