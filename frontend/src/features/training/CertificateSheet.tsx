import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { TraineeView, TrainingClassView } from '@/shared/api';
import { announce } from '@/shared/a11y';
import { useDraft, useIdempotencyKey } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { Await, Empty, Notice, ProblemNotice } from '@/shared/ui';
import { refreshTraining, registerCertificates, traineesQuery } from './api';
import css from './training.module.css';

type Kind = 'QUALIFICATION' | 'SKILL_LEVEL';
interface Line {
  number: string;
  kind: Kind | null;
  level: number | null;
  issuedOn: string;
}
type Sheet = Record<string, Line>;

const lineOf = (one: TraineeView, level: number | null): Line => ({
  number: one.certificate?.number ?? one.certificateNo ?? '',
  kind: one.certificate?.kind ?? null,
  level: one.certificate?.level ?? (one.level || level),
  issuedOn: one.certificate?.issuedOn ?? '',
});

function Lines({
  caseNo,
  course,
  people,
}: {
  caseNo: string;
  course: TrainingClassView;
  people: readonly TraineeView[];
}) {
  const t = useT();
  const [key, renewKey] = useIdempotencyKey();
  const [sheet, setSheet, forget] = useDraft<Sheet>(
    `training.certificates.${course.id}`,
    Object.fromEntries(people.map((one) => [one.rowId, lineOf(one, course.level)])),
  );
  const [kind, setKind] = useState<Kind | null>(null);
  const [issuedOn, setIssuedOn] = useState('');
  const [saved, setSaved] = useState<number | null>(null);
  const line = (one: TraineeView) => sheet[one.rowId] ?? lineOf(one, course.level);
  const change = (one: TraineeView, next: Partial<Line>) => {
    setSaved(null);
    setSheet({ ...sheet, [one.rowId]: { ...line(one), ...next } });
  };
  const filled = people.filter((one) => line(one).number.trim() !== '');
  const save = useMutation({
    mutationFn: () =>
      registerCertificates(
        caseNo,
        course.id,
        {
          certificates: people.map((one) => {
            const own = line(one);
            return {
              rowId: one.rowId,
              number: own.number.trim() || null,
              kind: own.kind,
              level: own.level,
              issuedOn: own.issuedOn || null,
            };
          }),
        },
        key,
      ),
    onSuccess: async (after) => {
      forget();
      setSaved(after.certificates);
      announce(t('training.certs.saved', { n: after.certificates }));
      await refreshTraining(caseNo);
    },
    onSettled: renewKey,
  });
  const kinds = (['SKILL_LEVEL', 'QUALIFICATION'] as const).map((value) => ({
    value,
    label: t(`training.certs.kind.${value}`),
  }));
  const levels = t('training.level', { returnObjects: true })
    .map((label, value) => ({ value, label }))
    .filter((one) => one.value > 0);
  const named = (one: TraineeView, field: string) => t('training.certs.field', { name: one.name, field });
  return (
    <div className={css.form}>
      <p className={css.soft}>{t('training.certs.hint')}</p>
      <div className={css.bulk}>
        <strong>{t('training.certs.sameFor')}</strong>
        <Select<Kind>
          style={{ width: '12rem' }}
          value={kind}
          options={kinds}
          placeholder={t('training.certs.applyKind')}
          aria-label={t('training.certs.applyKind')}
          onChange={setKind}
        />
        <Input
          className={css.date}
          type="date"
          value={issuedOn}
          aria-label={t('training.certs.applyDate')}
          onChange={(event) => setIssuedOn(event.target.value)}
        />
        <Button
          disabled={!kind && !issuedOn}
          onClick={() =>
            setSheet(
              Object.fromEntries(
                people.map((one) => {
                  const own = line(one);
                  return [one.rowId, { ...own, kind: own.kind ?? kind, issuedOn: own.issuedOn || issuedOn }];
                }),
              ),
            )
          }
        >
          {t('training.certs.apply')}
        </Button>
      </div>
      <p aria-live="polite">{t('training.certs.count', { n: filled.length, total: people.length })}</p>
      <div className={css.certTable}>
        <div className={[css.certRow, css.certHead].join(' ')} aria-hidden="true">
          <span>{t('training.columns.name')}</span>
          <span>{t('training.columns.number')}</span>
          <span>{t('training.columns.kind')}</span>
          <span>{t('training.columns.level')}</span>
          <span>{t('training.columns.issuedOn')}</span>
        </div>
        {people.map((one) => (
          <div key={one.rowId} className={css.certRow} data-row={one.seq}>
            <span>
              <span className={css.seq}>{one.seq}</span> {one.name}
            </span>
            <Input
              value={line(one).number}
              maxLength={60}
              placeholder={t('training.columns.number')}
              aria-label={named(one, t('training.columns.number'))}
              onChange={(event) => change(one, { number: event.target.value })}
            />
            <Select<Kind>
              value={line(one).kind}
              options={kinds}
              placeholder={t('training.columns.kind')}
              aria-label={named(one, t('training.columns.kind'))}
              onChange={(next) => change(one, { kind: next })}
            />
            <Select<number>
              value={line(one).level}
              options={levels}
              placeholder={t('training.columns.level')}
              aria-label={named(one, t('training.columns.level'))}
              onChange={(next) => change(one, { level: next })}
            />
            <Input
              type="date"
              value={line(one).issuedOn}
              aria-label={named(one, t('training.columns.issuedOn'))}
              onChange={(event) => change(one, { issuedOn: event.target.value })}
            />
          </div>
        ))}
      </div>
      {filled.length < people.length && (
        <Notice tone="info" title={t('training.certs.without', { n: people.length - filled.length })} />
      )}
      {saved !== null && <Notice tone="good" title={t('training.certs.saved', { n: saved })} />}
      <ProblemNotice error={save.error} />
      <div>
        <Button type="primary" size="large" loading={save.isPending} onClick={() => save.mutate()}>
          {t('training.certs.save')}
        </Button>
      </div>
    </div>
  );
}

/** The certificates of a class on one sheet; saved as a whole, everything that is wrong is named at once. */
export function CertificateSheet({ caseNo, course }: { caseNo: string; course: TrainingClassView }) {
  const t = useT();
  const trainees = useQuery(traineesQuery(caseNo, course.id));
  return (
    <Await query={trainees} small>
      {(people) =>
        people.length === 0 ? (
          <Empty small title={t('training.noPeople')} hint={t('training.noPeopleHint')} />
        ) : (
          <Lines caseNo={caseNo} course={course} people={people} />
        )
      }
    </Await>
  );
}
