import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { ProblemError, type TraineeView, type TrainingClassView, type TrainingDayView } from '@/shared/api';
import { announce } from '@/shared/a11y';
import { formatDateTime } from '@/shared/format';
import { useDraft, useIdempotencyKey } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { Notice, ProblemNotice } from '@/shared/ui';
import { recordDay, refreshTraining, versionsQuery } from './api';
import { draftOf, hoursText, needsReason, presenceDifference, toRecord, totalHours, type DayDraft } from './day';
import { People } from './People';
import { Photos } from './Photos';
import css from './training.module.css';

interface DayFormProps {
  caseNo: string;
  course: TrainingClassView;
  day: TrainingDayView;
  people: readonly TraineeView[];
  onSaved: (date: string) => void;
}

function storedDay(error: unknown): TrainingDayView | null {
  if (!(error instanceof ProblemError) || error.code !== 'DAY_ALREADY_RECORDED') return null;
  return (error.problem.extra.stored as TrainingDayView | undefined) ?? null;
}

function Conflict({
  stored,
  draft,
  people,
  onKeep,
  onCorrect,
}: {
  stored: TrainingDayView;
  draft: DayDraft;
  people: readonly TraineeView[];
  onKeep: () => void;
  onCorrect: () => void;
}) {
  const t = useT();
  const differs = presenceDifference(stored, draft);
  const names = (rowIds: readonly string[]) =>
    people
      .filter((one) => rowIds.includes(one.rowId))
      .map((one) => one.name)
      .join(t('common.listSeparator'));
  return (
    <Notice
      tone="warn"
      title={t('training.attend.conflict')}
      action={
        <>
          <Button onClick={onKeep}>{t('training.attend.keepStored')}</Button>
          <Button onClick={onCorrect}>{t('training.attend.correctStored')}</Button>
        </>
      }
    >
      <p>{t('training.attend.conflictHint')}</p>
      <div className={css.compare}>
        <div className={css.side}>
          <p className={css.label}>{t('training.attend.stored')}</p>
          <p>
            {stored.recordedBy} {formatDateTime(stored.recordedAt)}
          </p>
          <p>
            {t('training.hours', { n: hoursText(stored.hours) })} ·{' '}
            {t('training.dayPresent', { n: stored.presentCount })}
          </p>
        </div>
        <div className={css.side}>
          <p className={css.label}>{t('training.attend.yours')}</p>
          <p>
            {t('training.hours', { n: draft.held ? totalHours(draft.sessions) : 0 })} ·{' '}
            {t('training.dayPresent', { n: Object.keys(draft.present).length })}
          </p>
        </div>
      </div>
      {differs.onlyStored.length === 0 && differs.onlyYours.length === 0 && <p>{t('training.attend.samePeople')}</p>}
      {differs.onlyStored.length > 0 && <p>{t('training.attend.onlyStored', { names: names(differs.onlyStored) })}</p>}
      {differs.onlyYours.length > 0 && <p>{t('training.attend.onlyYours', { names: names(differs.onlyYours) })}</p>}
    </Notice>
  );
}

function History({ caseNo, classId, date }: { caseNo: string; classId: string; date: string }) {
  const t = useT();
  const versions = useQuery(versionsQuery(caseNo, classId, date));
  return (
    <details>
      <summary>{t('training.attend.history')}</summary>
      <ul className={css.stack}>
        {(versions.data ?? []).map((one) => (
          <li key={one.version} className={css.soft}>
            {t('training.version', { n: one.version })} · {one.recordedBy} {formatDateTime(one.recordedAt)} ·{' '}
            {one.held
              ? `${t('training.hours', { n: hoursText(one.hours) })} · ${t('training.dayPresent', { n: one.presentCount })}`
              : t('training.dayState.NOT_HELD')}
            {one.correction && ` · ${t('training.attend.correction')}${t('common.colon')}${one.correction}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One day of a class: hours, people, photos. What is typed stays in this tab until it is saved. */
export function DayForm({ caseNo, course, day, people, onSaved }: DayFormProps) {
  const t = useT();
  const [key, renewKey] = useIdempotencyKey();
  const [draft, setDraft, forget] = useDraft<DayDraft>(
    `training.${course.id}.${day.date}.${day.version}`,
    draftOf(
      day,
      people.map((one) => one.rowId),
    ),
  );
  const change = (next: Partial<DayDraft>) => setDraft({ ...draft, ...next });
  const save = useMutation({
    mutationFn: (latest: DayDraft) => recordDay(caseNo, course.id, toRecord(day.date, latest), key),
    onSuccess: async () => {
      renewKey();
      forget();
      announce(t('training.attend.saved', { date: day.date }));
      await refreshTraining(caseNo);
      onSaved(day.date);
    },
    onError: () => renewKey(),
  });
  const stored = storedDay(save.error);
  const why = needsReason(draft, day.plannedHours);
  const total = totalHours(draft.sessions);
  const correcting = draft.version > 0;
  const area = (name: 'reason' | 'photoReason' | 'correction', label: string, hint?: string) => (
    <div className={css.field}>
      <label className={css.label} htmlFor={`${name}-${day.date}`}>
        {label}
      </label>
      {hint && <p className={css.soft}>{hint}</p>}
      <Input.TextArea
        id={`${name}-${day.date}`}
        value={draft[name]}
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </div>
  );
  return (
    <div className={css.form} data-form-day={day.date}>
      {correcting && (
        <Notice
          tone="info"
          title={t('training.attend.correctionHint', {
            n: draft.version,
            who: stored?.recordedBy ?? day.recordedBy ?? '',
            time: formatDateTime(stored?.recordedAt ?? day.recordedAt),
          })}
        >
          {day.version > 1 && <History caseNo={caseNo} classId={course.id} date={day.date} />}
        </Notice>
      )}
      {day.plannedHours !== null && (
        <Radio.Group
          value={draft.held}
          aria-label={t('training.attend.held')}
          onChange={(event) => change({ held: event.target.value as boolean })}
          options={[
            { value: true, label: t('training.attend.heldYes') },
            { value: false, label: t('training.attend.heldNo') },
          ]}
        />
      )}
      {draft.held && (
        <>
          <div className={css.field}>
            <p className={css.label}>
              {t('training.attend.sessions')}{' '}
              <span className={css.soft}>
                {t('training.attend.total', { n: Number.isNaN(total) ? '—' : total })}
                {day.plannedHours !== null && ` · ${t('training.attend.planned', { n: hoursText(day.plannedHours) })}`}
              </span>
            </p>
            {draft.sessions.map((session, index) => (
              <div key={index} className={css.session}>
                <Input
                  value={session.hours}
                  inputMode="decimal"
                  aria-label={t('training.attend.sessionHours', { n: index + 1 })}
                  onChange={(event) =>
                    change({
                      sessions: draft.sessions.map((one, at) =>
                        at === index ? { ...one, hours: event.target.value.trim() } : one,
                      ),
                    })
                  }
                />
                <Input
                  value={session.content}
                  maxLength={200}
                  placeholder={t('training.attend.content', { n: index + 1 })}
                  aria-label={t('training.attend.content', { n: index + 1 })}
                  onChange={(event) =>
                    change({
                      sessions: draft.sessions.map((one, at) =>
                        at === index ? { ...one, content: event.target.value } : one,
                      ),
                    })
                  }
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  disabled={draft.sessions.length === 1}
                  aria-label={t('training.attend.removeSession', { n: index + 1 })}
                  onClick={() => change({ sessions: draft.sessions.filter((_, at) => at !== index) })}
                />
              </div>
            ))}
            <div>
              <Button
                size="small"
                icon={<PlusOutlined />}
                onClick={() => change({ sessions: [...draft.sessions, { hours: '', content: '' }] })}
              >
                {t('training.attend.addSession')}
              </Button>
            </div>
          </div>
          <People people={people} present={draft.present} onChange={(present) => change({ present })} />
        </>
      )}
      {draft.held && <Photos caseNo={caseNo} classId={course.id} date={day.date} photos={day.photos} canWork />}
      {draft.held &&
        day.photos.length === 0 &&
        area('photoReason', t('training.attend.photoReason'), t('training.attend.photoReasonHint'))}
      {why && area('reason', t('training.attend.reason'), t(`training.attend.reasonWhy.${why}`))}
      {correcting && area('correction', t('training.attend.correction'))}
      {stored ? (
        <Conflict
          stored={stored}
          draft={draft}
          people={people}
          onKeep={() => {
            forget();
            save.reset();
            void refreshTraining(caseNo);
          }}
          onCorrect={() => {
            save.reset();
            change({ version: stored.version });
          }}
        />
      ) : (
        <ProblemNotice error={save.error} />
      )}
      <div>
        <Button type="primary" size="large" loading={save.isPending} onClick={() => save.mutate(draft)}>
          {correcting ? t('training.attend.saveCorrection') : t('training.attend.save', { date: day.date })}
        </Button>
        <p className={css.soft}>{t('training.attend.draft')}</p>
      </div>
    </div>
  );
}
