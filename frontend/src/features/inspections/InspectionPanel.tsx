import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import type { InspectionView, TrainingClassView } from '@/shared/api';
import { announce } from '@/shared/a11y';
import { useDraft, useIdempotencyKey } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { Await, Notice, Panel, ProblemNotice } from '@/shared/ui';
import { inspectionsQuery, recordInspection } from './api';
import css from './inspections.module.css';

interface InspectionPanelProps {
  caseNo: string;
  taskId: string;
  canWork: boolean;
  /** Classes of the case with what was planned and recorded, to be compared on site. */
  classes: readonly TrainingClassView[];
  today: string;
  inspector: string;
}

interface Draft {
  classId: string | null;
  date: string;
  place: string;
  presentCount: string;
  hoursChecked: string;
  inOrder: boolean | null;
  finding: string;
}

const draftOf = (known: InspectionView | undefined, classes: readonly TrainingClassView[], today: string): Draft => ({
  classId: known?.classId ?? (classes.length === 1 ? (classes[0]?.id ?? null) : null),
  date: known?.date ?? today,
  place: known?.place ?? '',
  presentCount: known ? String(known.presentCount) : '',
  hoursChecked: known ? String(Number(known.hoursChecked)) : '',
  inOrder: known?.inOrder ?? null,
  finding: known?.finding ?? '',
});

function Attendance({ course, date }: { course: TrainingClassView | undefined; date: string }) {
  const t = useT();
  if (!course) return null;
  const day = course.days.find((one) => one.date === date);
  const planned =
    day?.plannedHours === null || day === undefined
      ? t('inspections.attendanceNoPlan')
      : t('inspections.attendancePlan', { n: Number(day.plannedHours) });
  const recorded =
    day && day.version > 0
      ? t('inspections.attendanceRecorded', { n: day.presentCount, hours: Number(day.hours ?? 0) })
      : t('inspections.attendanceNone');
  return (
    <p className={css.soft}>
      {t('inspections.attendance')}
      {t('common.colon')}
      {planned}
      {t('common.comma')}
      {recorded}
    </p>
  );
}

function InspectionForm({ known, ...props }: InspectionPanelProps & { known: InspectionView | undefined }) {
  const t = useT();
  const [key, renewKey] = useIdempotencyKey();
  const [draft, setDraft, forget] = useDraft<Draft>(
    `inspection.${props.taskId}.${known?.revision ?? 0}`,
    draftOf(known, props.classes, props.today),
  );
  const change = (next: Partial<Draft>) => setDraft({ ...draft, ...next });
  const save = useMutation({
    mutationFn: () =>
      recordInspection(
        props.caseNo,
        {
          taskId: props.taskId,
          classId: draft.classId ?? '',
          date: draft.date,
          presentCount: Number(draft.presentCount),
          hoursChecked: Number(draft.hoursChecked),
          inOrder: draft.inOrder ?? false,
          finding: draft.finding.trim(),
          place: draft.place.trim() || null,
        },
        key,
      ),
    onSuccess: () => {
      forget();
      announce(t('inspections.title'));
    },
    onSettled: renewKey,
  });
  const whole =
    draft.classId !== null &&
    draft.date !== '' &&
    /^\d+$/.test(draft.presentCount) &&
    /^\d+(\.[05])?$/.test(draft.hoursChecked) &&
    draft.inOrder !== null &&
    draft.finding.trim() !== '';
  const course = props.classes.find((one) => one.id === draft.classId);
  const id = (name: string) => `inspection-${name}-${props.taskId}`;
  const text = (name: 'presentCount' | 'hoursChecked', mode: 'numeric' | 'decimal') => (
    <div className={css.field}>
      <label className={css.label} htmlFor={id(name)}>
        {t(`inspections.${name}`)}
      </label>
      <Input
        id={id(name)}
        inputMode={mode}
        value={draft[name]}
        onChange={(event) => change({ [name]: event.target.value.trim() })}
      />
    </div>
  );
  return (
    <div className={css.form}>
      {known && <Notice tone="good" title={t('inspections.saved', { n: known.revision })} />}
      <div className={css.field}>
        <label className={css.label} htmlFor={id('class')}>
          {t('inspections.class')}
        </label>
        <Select
          id={id('class')}
          value={draft.classId}
          placeholder={t('inspections.classPlaceholder')}
          options={props.classes.map((one) => ({
            value: one.id,
            label: one.opening ? one.name : one.name + t('inspections.notOpened'),
          }))}
          onChange={(classId: string) => change({ classId })}
        />
      </div>
      <div className={css.field}>
        <label className={css.label} htmlFor={id('date')}>
          {t('inspections.date')}
        </label>
        <Input
          id={id('date')}
          type="date"
          max={props.today}
          value={draft.date}
          onChange={(event) => change({ date: event.target.value })}
        />
        <Attendance course={course} date={draft.date} />
      </div>
      <div className={css.pair}>
        {text('presentCount', 'numeric')}
        {text('hoursChecked', 'decimal')}
      </div>
      <div className={css.field}>
        <label className={css.label} htmlFor={id('place')}>
          {t('inspections.place')}
        </label>
        <Input
          id={id('place')}
          value={draft.place}
          maxLength={200}
          onChange={(event) => change({ place: event.target.value })}
        />
      </div>
      <div className={css.field}>
        <p className={css.label}>{t('inspections.inOrder')}</p>
        <Radio.Group
          value={draft.inOrder}
          aria-label={t('inspections.inOrder')}
          onChange={(event) => change({ inOrder: event.target.value as boolean })}
          options={[
            { value: true, label: t('inspections.inOrderYes') },
            { value: false, label: t('inspections.inOrderNo') },
          ]}
        />
      </div>
      <div className={css.field}>
        <label className={css.label} htmlFor={id('finding')}>
          {t('inspections.finding')}
        </label>
        <p className={css.soft}>{t('inspections.findingHint')}</p>
        <Input.TextArea
          id={id('finding')}
          value={draft.finding}
          maxLength={2000}
          autoSize={{ minRows: 3 }}
          onChange={(event) => change({ finding: event.target.value })}
        />
      </div>
      <p className={css.soft}>
        {t('inspections.inspector')}
        {t('common.colon')}
        {props.inspector}
        {t('common.inBrackets', { text: t('inspections.inspectorHint') })}
      </p>
      <ProblemNotice error={save.error} />
      <div>
        <Button
          type={known ? 'default' : 'primary'}
          size="large"
          loading={save.isPending}
          disabled={!whole}
          onClick={() => save.mutate()}
        >
          {known ? t('inspections.again') : t('inspections.save')}
        </Button>
      </div>
    </div>
  );
}

/** 检查: filled in on site; what the applicant recorded for the day stands beside the counting. */
export function InspectionPanel(props: InspectionPanelProps) {
  const t = useT();
  const inspections = useQuery(inspectionsQuery(props.caseNo));
  if (!props.canWork) return null;
  return (
    <Panel title={t('inspections.record')}>
      <Await query={inspections} small>
        {(all) => {
          const known = all.find((one) => one.taskId === props.taskId);
          return <InspectionForm key={known?.revision ?? 0} {...props} known={known} />;
        }}
      </Await>
    </Panel>
  );
}
