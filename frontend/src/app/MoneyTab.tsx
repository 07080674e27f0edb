import { Entitlements, Ledger } from './pieces';
import { useT } from '@/shared/i18n';
import { Panel } from '@/shared/ui';

/** The money of a case: how the amount comes about, person by person, and every entry of its ledger. */
export function MoneyTab({ caseNo }: { caseNo: string }) {
  const t = useT();
  return (
    <div style={{ display: 'grid', gap: '1rem' }}>
      <Panel title={t('money.benefits.title')}>
        <Entitlements caseNo={caseNo} />
      </Panel>
      <Panel title={t('money.ledger.title')}>
        <Ledger caseNo={caseNo} />
      </Panel>
    </div>
  );
}
