import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TrainingClassView, TrainingView } from '@/shared/api';
import { formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Await, Empty, Facts, Notice, Panel, Tag } from '@/shared/ui';
import { photoUrl, trainingQuery } from './api';
import { DayNotices } from './ClassPanels';
import { hoursText } from './day';
import { DayTiles } from './DayTiles';
import { HoursTable } from './HoursTable';
import { Limit } from './Limit';
import css from './training.module.css';

const stateTone = { PLANNED: 'plain', OPENED: 'brand', COMPLETED: 'good', CLOSED: 'late' } as const;

function Gallery({ course }: { course: TrainingClassView }) {
  const t = useT();
  const photos = course.days.flatMap((day) => day.photos);
  if (photos.length === 0) return null;
  return (
    <details>
      <summary>
        {t('training.attend.photos')}
        {t('common.inBrackets', { text: t('training.dayPhotos', { n: photos.length }) })}
      </summary>
      <div className={css.gallery}>
        {photos.map((photo, index) => (
          <a key={photo.id} href={photoUrl(photo.fileId)} target="_blank" rel="noreferrer" title={photo.fileName}>
            <img
              className={css.thumb}
              src={photoUrl(photo.fileId)}
              loading="lazy"
              alt={t('training.attend.photo', { date: photo.date, n: index + 1 })}
            />
          </a>
        ))}
      </div>
    </details>
  );
}

function Course({ caseNo, course, view }: { caseNo: string; course: TrainingClassView; view: TrainingView }) {
  const t = useT();
  const level = course.level === null ? '' : t('training.level', { returnObjects: true })[course.level];
  return (
    <Panel
      title={course.name}
      extra={
        <>
          <Tag>
            {[t(`training.type.${course.graded ? 'GRADED' : 'NON_GRADED'}`), level].filter(Boolean).join(' · ')}
          </Tag>
          <Tag tone={stateTone[course.state]}>{t(`training.state.${course.state}`)}</Tag>
        </>
      }
    >
      <div className={css.stack}>
        <Facts
          facts={[
            [t('training.facts.occupation'), course.occupation],
            [t('training.facts.plannedHours'), hoursText(course.plannedHours)],
            [t('training.facts.heldHours'), course.graded ? '' : hoursText(course.heldHours)],
            [t('training.facts.persons'), t('training.persons', { n: course.persons })],
            [t('training.facts.openedOn'), course.opening?.date ?? ''],
            [t('training.facts.place'), course.opening?.place ?? ''],
            [t('training.facts.completedOn'), course.completion?.date ?? ''],
            [
              t('training.facts.certificates'),
              course.graded ? t('training.of', { n: course.certificates, total: course.persons }) : '',
            ],
            [
              t('training.facts.recordedBy'),
              course.opening ? `${course.opening.recordedBy} ${formatDateTime(course.opening.recordedAt)}` : '',
            ],
          ]}
        />
        {course.closedBecause && (
          <Notice tone="warn" title={t('training.closedBecause', { text: course.closedBecause })} />
        )}
        {!course.graded && <DayNotices course={course} />}
        {course.graded && course.days.length > 0 && <p className={css.soft}>{t('training.gradedDays')}</p>}
        <DayTiles course={course} today={view.today} />
        <Gallery course={course} />
        {course.persons > 0 && <HoursTable caseNo={caseNo} course={course} />}
      </div>
    </Panel>
  );
}

/** Everything about the training of a case: limit, classes with their days, hours, photos; inspections stand beside. */
export function TrainingTab({ caseNo, inspections }: { caseNo: string; inspections?: ReactNode }) {
  const t = useT();
  const training = useQuery(trainingQuery(caseNo));
  return (
    <Await
      query={training}
      isEmpty={(view) => view.classes.length === 0}
      empty={<Empty title={t('training.empty')} hint={t('training.emptyHint')} />}
    >
      {(view) => (
        <div className={css.stack}>
          <Limit view={view} withClause />
          {view.classes.map((course) => (
            <Course key={course.id} caseNo={caseNo} course={course} view={view} />
          ))}
          {inspections}
        </div>
      )}
    </Await>
  );
}
