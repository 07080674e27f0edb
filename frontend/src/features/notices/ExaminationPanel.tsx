import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { keys, queryClient } from '@/shared/api';
import { formatDateTime, formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Facts, Notice, Panel, ProblemNotice, type Column } from '@/shared/ui';
import { examinationQuery, saveExamination, type ExaminationView } from './api';
import css from './notices.module.css';

/** A person of the case as the examiner sees him. */
export interface ExaminedPerson {
  rowId: string;
  seq: number;
  name: string;
  className: string | null;
  /** What the rules give the person. */
  rate: string;
  /** What he counts now. */
  payable: string;
  excluded: boolean;
}

interface ExaminationProps {
  caseNo: string;
  taskId: string;
  canWork: boolean;
  persons: readonly ExaminedPerson[];
}

const cents = (yuan: string) => BigInt(yuan.replace('.', ''));
const yuan = (sum: bigint) => {
  const digits = sum.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** What a person counts once the conclusion is in force. */
const then = (person: ExaminedPerson, chosen: ReadonlySet<string>) => {
  if (!chosen.has(person.rowId)) return person.payable;
  return person.excluded ? person.rate : '0.00';
};

function Total({ title, amounts }: { title: string; amounts: readonly string[] }) {
  const t = useT();
  const sum = amounts.reduce((all, one) => all + cents(one), 0n);
  const n = amounts.filter((one) => cents(one) > 0n).length;
  return <Facts facts={[[title, t('notices.examination.yuan', { amount: formatMoney(yuan(sum)), n })]]} />;
}

function Persons({ caseNo, taskId, canWork, persons, view }: ExaminationProps & { view: ExaminationView }) {
  const t = useT();
  const kept = new Set([...view.exclude, ...view.restore]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(kept);
  const dirty = chosen.size !== kept.size || [...chosen].some((one) => !kept.has(one));
  const save = useMutation({
    mutationFn: () => {
      const named = persons.filter((person) => chosen.has(person.rowId));
      const ids = (excluded: boolean) => named.filter((one) => one.excluded === excluded).map((one) => one.rowId);
      return saveExamination(caseNo, taskId, ids(false), ids(true));
    },
    onSuccess: (next) => queryClient.setQueryData(keys.casePart(caseNo, `examination-${taskId}`), next),
  });
  const choose = (rowId: string) => {
    const next = new Set(chosen);
    if (!next.delete(rowId)) next.add(rowId);
    setChosen(next);
  };
  const columns: Column<ExaminedPerson>[] = [
    {
      key: 'choose',
      title: t('notices.examination.columns.choose'),
      render: (person) => (
        <Checkbox
          checked={chosen.has(person.rowId)}
          disabled={!canWork}
          onChange={() => choose(person.rowId)}
          aria-label={t(person.excluded ? 'notices.examination.chooseBack' : 'notices.examination.choose', {
            seq: person.seq,
            name: person.name,
          })}
        />
      ),
    },
    { key: 'seq', title: t('notices.examination.columns.seq'), align: 'right', render: (person) => person.seq },
    { key: 'name', title: t('notices.examination.columns.name'), nowrap: true, render: (person) => person.name },
    {
      key: 'className',
      title: t('notices.examination.columns.className'),
      render: (person) => person.className ?? '',
    },
    {
      key: 'payable',
      title: t('notices.examination.columns.payable'),
      align: 'right',
      render: (person) => formatMoney(person.payable),
    },
    {
      key: 'then',
      title: t('notices.examination.columns.then'),
      align: 'right',
      render: (person) =>
        chosen.has(person.rowId) ? <strong>{formatMoney(then(person, chosen))}</strong> : formatMoney(person.payable),
    },
  ];
  const after = persons.map((person) => then(person, chosen));
  return (
    <div className={css.stack}>
      <h3 className={css.sub}>{t('notices.examination.persons')}</h3>
      <p className={css.soft}>{t('notices.examination.personsHint')}</p>
      {persons.length === 0 ? (
        <Empty small title={t('notices.examination.noPersons')} />
      ) : (
        <DataTable
          caption={t('notices.examination.caption')}
          rows={persons}
          rowKey={(person) => person.rowId}
          columns={columns}
        />
      )}
      <div className={css.pair} aria-live="polite">
        <Total title={t('notices.examination.before')} amounts={persons.map((person) => person.payable)} />
        <Total title={t('notices.examination.after')} amounts={after} />
      </div>
      {chosen.size > 0 && after.every((one) => cents(one) === 0n) && (
        <Notice tone="bad" title={t('notices.examination.nobody')} />
      )}
      <ProblemNotice error={save.error} />
      {canWork && (
        <p className={css.buttons}>
          <Button type="primary" ghost disabled={!dirty} loading={save.isPending} onClick={() => save.mutate()}>
            {t('notices.examination.save')}
          </Button>
          {dirty && <span className={css.soft}>{t('notices.examination.unsaved')}</span>}
          {!dirty && save.isSuccess && <span role="status">{t('notices.examination.saved')}</span>}
        </p>
      )}
    </div>
  );
}

/** The examiner's panel: what is objected to, the persons of the case, and what the conclusion does to the amount. */
export function ExaminationPanel(props: ExaminationProps) {
  const t = useT();
  const view = useQuery(examinationQuery(props.caseNo, props.taskId));
  return (
    <Panel title={t('notices.examination.title')}>
      <Await query={view} rows={6}>
        {(data) => (
          <div className={css.stack}>
            <p className={css.lead}>{t('notices.examination.lead')}</p>
            <Notice tone="warn" title={t('notices.examination.protect')} />
            <Facts
              facts={[
                [t('notices.objection.receiptNo'), data.objection.receiptNo],
                [t('notices.objection.receivedAt'), formatDateTime(data.objection.receivedAt)],
                [t('notices.examination.name'), data.objection.name],
              ]}
            />
            <h3 className={css.sub}>{t('notices.examination.facts')}</h3>
            <p className={css.pre}>{data.objection.facts}</p>
            <Persons {...props} view={data} />
          </div>
        )}
      </Await>
    </Panel>
  );
}
