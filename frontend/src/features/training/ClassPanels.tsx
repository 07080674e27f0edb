import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { TrainingClassView, TrainingView } from '@/shared/api';
import { announce } from '@/shared/a11y';
import { formatDate } from '@/shared/format';
import { useIdempotencyKey } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { Await, Empty, Facts, Notice, Panel, ProblemNotice, Tag } from '@/shared/ui';
import { completeClass, openClass, refreshTraining, traineesQuery, trainingQuery } from './api';
import { CertificateSheet } from './CertificateSheet';
import { hoursText } from './day';
import { DayForm } from './DayForm';
import { DayTiles } from './DayTiles';
import { HoursTable } from './HoursTable';
import { Limit } from './Limit';
import css from './training.module.css';

interface ClassPanelProps {
  caseNo: string;
  /** The class that the task is about. */
  classId: string | null;
  canWork: boolean;
}

type Draw = (course: TrainingClassView, view: TrainingView) => ReactNode;

/** What every panel of a class begins with: which class, until when. */
function OfClass({ caseNo, classId, children }: Omit<ClassPanelProps, 'canWork'> & { children: Draw }) {
  const t = useT();
  const training = useQuery(trainingQuery(caseNo));
  return (
    <Await query={training} rows={4}>
      {(view) => {
        const course = view.classes.find((one) => one.id === classId);
        if (!course) return <Empty small title={t('training.empty')} hint={t('training.emptyHint')} />;
        return (
          <div className={css.stack}>
            <div className={css.classHead}>
              <h2 className={css.blockTitle}>{course.name}</h2>
              <Tag>{t(`training.type.${course.graded ? 'GRADED' : 'NON_GRADED'}`)}</Tag>
              <Limit view={view} />
            </div>
            <Facts
              facts={[
                [t('training.facts.occupation'), course.occupation],
                [t('training.facts.plannedHours'), hoursText(course.plannedHours)],
                [t('training.facts.persons'), t('training.persons', { n: course.persons })],
                [t('training.facts.openedOn'), course.opening?.date ?? ''],
              ]}
            />
            {children(course, view)}
          </div>
        );
      }}
    </Await>
  );
}

function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}

function OpeningForm({ caseNo, course, today }: { caseNo: string; course: TrainingClassView; today: string }) {
  const t = useT();
  const [key, renewKey] = useIdempotencyKey();
  const [date, setDate] = useState(course.opening?.date ?? today);
  const [place, setPlace] = useState(course.opening?.place ?? '');
  const [note, setNote] = useState(course.opening?.note ?? '');
  const save = useMutation({
    mutationFn: () => openClass(caseNo, course.id, { date, place, note: note.trim() || null }, key),
    onSuccess: async () => {
      announce(t('training.open.title'));
      await refreshTraining(caseNo);
    },
    onSettled: renewKey,
  });
  const again = course.opening !== null;
  return (
    <div className={css.form}>
      {course.opening && (
        <Notice
          tone="good"
          title={t('training.open.saved', {
            date: course.opening.date,
            place: course.opening.place,
            n: course.persons,
          })}
        />
      )}
      <Field id="open-date" label={t('training.open.date')}>
        <Input
          id="open-date"
          className={css.date}
          type="date"
          max={today}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
      </Field>
      <Field id="open-place" label={t('training.open.place')}>
        <Input id="open-place" value={place} maxLength={200} onChange={(event) => setPlace(event.target.value)} />
      </Field>
      <Field id="open-note" label={t('training.open.note')}>
        <Input.TextArea
          id="open-note"
          value={note}
          maxLength={500}
          autoSize={{ minRows: 2 }}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      {course.persons === 0 && <Notice tone="warn" title={t('training.open.needsRoster')} />}
      <ProblemNotice error={save.error} />
      <div>
        <Button
          type={again ? 'default' : 'primary'}
          size="large"
          loading={save.isPending}
          disabled={!date || !place.trim()}
          onClick={() => save.mutate()}
        >
          {again ? t('training.open.again') : t('training.open.save')}
        </Button>
      </div>
    </div>
  );
}

/** 开班: the roster of the class, then day and place. */
export function OpeningPanel({ roster, ...props }: ClassPanelProps & { roster?: ReactNode }) {
  const t = useT();
  return (
    <OfClass {...props}>
      {(course, view) => (
        <>
          {roster}
          <Panel title={t('training.open.title')}>
            {props.canWork ? (
              <OpeningForm
                key={course.opening?.recordedAt ?? 'new'}
                caseNo={props.caseNo}
                course={course}
                today={view.today}
              />
            ) : (
              <Notice tone="info" title={t('training.attend.readOnly')} />
            )}
          </Panel>
        </>
      )}
    </OfClass>
  );
}

function Attendance({
  caseNo,
  course,
  view,
  canWork,
}: {
  caseNo: string;
  course: TrainingClassView;
  view: TrainingView;
  canWork: boolean;
}) {
  const t = useT();
  const trainees = useQuery(traineesQuery(caseNo, course.id));
  const waiting = course.days.find((day) => day.version === 0 && day.date <= view.today);
  const [chosen, setChosen] = useState<string | null>(waiting?.date ?? null);
  const [extra, setExtra] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const day =
    course.days.find((one) => one.date === chosen) ??
    (chosen && extra
      ? {
          date: chosen,
          state: 'MISSING' as const,
          plannedHours: null,
          version: 0,
          hours: null,
          sessions: [],
          present: [],
          presentCount: 0,
          reason: null,
          photoReason: null,
          correction: null,
          photos: [],
          recordedBy: null,
          recordedAt: null,
        }
      : undefined);
  const done = course.days.filter((one) => one.version > 0).length;
  const choose = (date: string) => {
    setExtra(false);
    setSaved(null);
    setChosen(date);
    requestAnimationFrame(() => document.getElementById('day-form')?.scrollIntoView({ block: 'start' }));
  };
  return (
    <>
      <Panel
        title={t('training.days')}
        extra={<span className={css.soft}>{t('training.daysHint', { total: course.days.length, done })}</span>}
      >
        <div className={css.stack}>
          <DayTiles course={course} today={view.today} selected={chosen} onSelect={canWork ? choose : undefined} />
          {canWork && (
            <div className={css.row}>
              <Button
                size="small"
                onClick={() => {
                  setExtra(true);
                  setChosen(view.today);
                  setSaved(null);
                }}
              >
                {t('training.attend.extra')}
              </Button>
              {extra && (
                <Input
                  className={css.date}
                  type="date"
                  max={view.today}
                  value={chosen ?? ''}
                  aria-label={t('training.attend.extraDate')}
                  onChange={(event) => setChosen(event.target.value)}
                />
              )}
            </div>
          )}
        </div>
      </Panel>
      {saved && <Notice tone="good" title={t('training.attend.saved', { date: saved })} />}
      {!canWork && <Notice tone="info" title={t('training.attend.readOnly')} />}
      {canWork && (
        <div id="day-form">
          <Panel title={day ? `${t('training.attend.title')} ${day.date}` : t('training.attend.title')}>
            {day ? (
              <Await query={trainees} small>
                {(people) => (
                  <DayForm
                    key={`${day.date}.${day.version}`}
                    caseNo={caseNo}
                    course={course}
                    day={day}
                    people={people}
                    onSaved={(date) => {
                      setSaved(date);
                      setExtra(false);
                      setChosen(date);
                    }}
                  />
                )}
              </Await>
            ) : (
              <Empty
                small
                title={t(
                  course.missingDays.length === 0 && done > 0 ? 'training.attend.allDone' : 'training.attend.choose',
                )}
                hint={t('training.attend.chooseHint')}
              />
            )}
          </Panel>
        </div>
      )}
    </>
  );
}

/** 每日考勤. */
export function AttendancePanel(props: ClassPanelProps) {
  return (
    <OfClass {...props}>
      {(course, view) => <Attendance caseNo={props.caseNo} course={course} view={view} canWork={props.canWork} />}
    </OfClass>
  );
}

function CompletionForm({ caseNo, course, today }: { caseNo: string; course: TrainingClassView; today: string }) {
  const t = useT();
  const [key, renewKey] = useIdempotencyKey();
  const last = course.days.filter((day) => day.version > 0 || course.graded).at(-1)?.date ?? today;
  const [date, setDate] = useState(course.completion?.date ?? (last < today ? last : today));
  const [summary, setSummary] = useState(course.completion?.summary ?? '');
  const save = useMutation({
    mutationFn: () => completeClass(caseNo, course.id, { date, summary: summary.trim() || null }, key),
    onSuccess: async () => {
      announce(t('training.complete.title'));
      await refreshTraining(caseNo);
    },
    onSettled: renewKey,
  });
  const again = course.completion !== null;
  return (
    <div className={css.form}>
      {course.completion && (
        <Notice
          tone="good"
          title={t('training.complete.saved', { date: course.completion.date, n: course.completion.persons })}
        />
      )}
      <Field id="complete-date" label={t('training.complete.date')}>
        <Input
          id="complete-date"
          className={css.date}
          type="date"
          max={today}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
      </Field>
      <Field id="complete-summary" label={t('training.complete.summary')}>
        <Input.TextArea
          id="complete-summary"
          value={summary}
          maxLength={1000}
          autoSize={{ minRows: 3 }}
          onChange={(event) => setSummary(event.target.value)}
        />
      </Field>
      <ProblemNotice error={save.error} />
      <div>
        <Button
          type={again ? 'default' : 'primary'}
          size="large"
          loading={save.isPending}
          disabled={!date}
          onClick={() => save.mutate()}
        >
          {again ? t('training.complete.again') : t('training.complete.save')}
        </Button>
      </div>
    </div>
  );
}

/** 结业: what is still missing, then the day. */
export function CompletionPanel(props: ClassPanelProps) {
  const t = useT();
  return (
    <OfClass {...props}>
      {(course, view) => (
        <>
          <DayNotices course={course} />
          <Panel title={t('training.complete.title')}>
            {props.canWork ? (
              <CompletionForm
                key={course.completion?.recordedAt ?? 'new'}
                caseNo={props.caseNo}
                course={course}
                today={view.today}
              />
            ) : (
              <Notice tone="info" title={t('training.attend.readOnly')} />
            )}
          </Panel>
          {!course.graded && <Attendance caseNo={props.caseNo} course={course} view={view} canWork={props.canWork} />}
          {!course.graded && <HoursTable caseNo={props.caseNo} course={course} />}
        </>
      )}
    </OfClass>
  );
}

/** 取证. */
export function CertificatesPanel(props: ClassPanelProps) {
  const t = useT();
  return (
    <OfClass {...props}>
      {(course) => (
        <Panel title={t('training.certs.title')}>
          {props.canWork ? (
            <CertificateSheet caseNo={props.caseNo} course={course} />
          ) : (
            <Notice tone="info" title={t('training.attend.readOnly')} />
          )}
        </Panel>
      )}
    </OfClass>
  );
}

/** Days without a record and days without a photo, by name. */
export function DayNotices({ course }: { course: TrainingClassView }) {
  const t = useT();
  const days = (list: readonly string[]) => list.map((day) => formatDate(day)).join(t('common.listSeparator'));
  return (
    <>
      {course.missingDays.length > 0 && (
        <Notice
          tone="warn"
          title={t('training.missing', {
            name: course.name,
            n: course.missingDays.length,
            days: days(course.missingDays),
          })}
        />
      )}
      {course.daysWithoutPhoto.length > 0 && (
        <Notice
          tone="warn"
          title={t('training.withoutPhoto', {
            name: course.name,
            n: course.daysWithoutPhoto.length,
            days: days(course.daysWithoutPhoto),
          })}
        />
      )}
    </>
  );
}
