import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { type EntitlementsView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Await, Empty, Panel, ProblemNotice } from '@/shared/ui';
import { entitlementsQuery, exclude, undoExclusion } from './api';
import { Hits } from './Hits';
import { Persons } from './Persons';
import { Total } from './Total';
import css from './benefits.module.css';

interface PanelProps {
  caseNo: string;
  canWork: boolean;
  comparison?: boolean;
}

function Judging({ caseNo, view, canWork, comparison }: PanelProps & { view: EntitlementsView }) {
  const t = useT();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reasonCode, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const works = canWork && view.mayExclude;
  const exclusion = useMutation({
    mutationFn: () => exclude(caseNo, { rowIds: [...chosen], reasonCode: reasonCode ?? '', note }),
    onSuccess: () => {
      void message.success(t('money.benefits.done', { n: chosen.size }));
      setChosen(new Set());
      setNote('');
    },
  });
  const undo = useMutation({
    mutationFn: (rowId: string) => undoExclusion(caseNo, rowId),
    onSuccess: () => void message.success(t('money.benefits.undone')),
  });
  const choose = (rowId: string) => {
    const next = new Set(chosen);
    if (!next.delete(rowId)) next.add(rowId);
    setChosen(next);
  };
  return (
    <div className={css.stack}>
      <Total view={view} />
      {comparison && (
        <Hits
          caseNo={caseNo}
          view={view}
          canWork={works}
          onChoose={(rowIds) => setChosen(new Set([...chosen, ...rowIds]))}
        />
      )}
      <h3 className={css.heading}>{t('money.benefits.rows')}</h3>
      {works && chosen.size > 0 && (
        <div className={css.form} role="group" aria-label={t('money.benefits.excludeTitle', { n: chosen.size })}>
          <h4 className={css.heading}>{t('money.benefits.excludeTitle', { n: chosen.size })}</h4>
          <p className={css.soft}>{t('money.benefits.excludeHint')}</p>
          <label>
            {t('money.benefits.reason')}
            <Select
              value={reasonCode}
              onChange={setReason}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('money.benefits.chooseReason')}
              options={view.reasons.map((reason) => ({ value: reason.code, label: reason.text }))}
            />
          </label>
          <label>
            {t('money.benefits.note')}
            <Input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
          </label>
          <ProblemNotice error={exclusion.error} />
          <div className={css.actions}>
            <Button
              type="primary"
              danger
              disabled={!reasonCode}
              loading={exclusion.isPending}
              onClick={() => exclusion.mutate()}
            >
              {t('money.benefits.confirm')}
            </Button>
            <Button onClick={() => setChosen(new Set())}>{t('money.benefits.cancel')}</Button>
          </div>
        </div>
      )}
      <ProblemNotice error={undo.error} />
      <Persons
        view={view}
        chosen={chosen}
        onChoose={works ? choose : undefined}
        onUndo={works ? (row) => undo.mutate(row.rowId) : undefined}
      />
    </div>
  );
}

/** Persons and amounts at a task: explained, to be excluded with a reason; at the comparison with the hits. */
export function BenefitsPanel({ caseNo, canWork, comparison }: PanelProps) {
  const t = useT();
  const view = useQuery(entitlementsQuery(caseNo));
  return (
    <Panel title={t('money.benefits.title')}>
      <Await
        query={view}
        isEmpty={(data) => data.persons === 0}
        empty={<Empty small title={t('money.benefits.none')} hint={t('money.benefits.noneHint')} />}
      >
        {(data) => <Judging caseNo={caseNo} view={data} canWork={canWork} comparison={comparison} />}
      </Await>
    </Panel>
  );
}

/** The same to be read: for the applicant and for officers at other steps. */
export function Entitlements({ caseNo }: { caseNo: string }) {
  const t = useT();
  const view = useQuery(entitlementsQuery(caseNo));
  return (
    <Await
      query={view}
      isEmpty={(data) => data.persons === 0}
      empty={<Empty title={t('money.benefits.none')} hint={t('money.benefits.noneHint')} />}
    >
      {(data) => (
        <div className={css.stack}>
          <Total view={data} />
          <h3 className={css.heading}>{t('money.benefits.rows')}</h3>
          <Persons view={data} />
        </div>
      )}
    </Await>
  );
}
