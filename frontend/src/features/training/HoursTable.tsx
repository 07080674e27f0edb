import { useQuery } from '@tanstack/react-query';
import type { TraineeView, TrainingClassView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Panel, type Column } from '@/shared/ui';
import { traineesQuery } from './api';
import { hoursText } from './day';
import css from './training.module.css';

/** Hours of every person, and certificates where the training leads to one. */
export function HoursTable({ caseNo, course }: { caseNo: string; course: TrainingClassView }) {
  const t = useT();
  const trainees = useQuery(traineesQuery(caseNo, course.id));
  const columns: Column<TraineeView>[] = [
    { key: 'seq', title: t('training.columns.seq'), nowrap: true, render: (one) => one.seq },
    { key: 'name', title: t('training.columns.name'), nowrap: true, render: (one) => one.name },
    { key: 'idNumber', title: t('training.columns.idNumber'), nowrap: true, render: (one) => one.idNumber },
    { key: 'post', title: t('training.columns.post'), render: (one) => one.post },
    ...(course.graded
      ? [
          {
            key: 'number',
            title: t('training.columns.number'),
            render: (one: TraineeView) => one.certificate?.number ?? '',
          },
          {
            key: 'level',
            title: t('training.columns.level'),
            nowrap: true,
            render: (one: TraineeView) =>
              one.certificate ? t('training.level', { returnObjects: true })[one.certificate.level] : '',
          },
          {
            key: 'issuedOn',
            title: t('training.columns.issuedOn'),
            nowrap: true,
            render: (one: TraineeView) => one.certificate?.issuedOn ?? '',
          },
        ]
      : [
          {
            key: 'days',
            title: t('training.columns.daysPresent'),
            align: 'right' as const,
            render: (one: TraineeView) => one.daysPresent,
          },
          {
            key: 'hours',
            title: t('training.columns.hours'),
            align: 'right' as const,
            render: (one: TraineeView) => hoursText(one.attendedHours),
          },
        ]),
  ];
  return (
    <Panel
      title={course.graded ? t('training.columns.certificate') : t('training.people')}
      extra={!course.graded && <span className={css.soft}>{t('training.peopleHint')}</span>}
      flush
    >
      <Await query={trainees} small>
        {(rows) =>
          rows.length === 0 ? (
            <Empty small title={t('training.noPeople')} hint={t('training.noPeopleHint')} />
          ) : (
            <DataTable caption={course.name} columns={columns} rows={rows} rowKey={(one) => one.rowId} />
          )
        }
      </Await>
    </Panel>
  );
}
