import { CameraOutlined } from '@ant-design/icons';
import type { TrainingClassView, TrainingDayView } from '@/shared/api';
import { formatDate, weekdayOf } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Tag } from '@/shared/ui';
import { hoursText } from './day';
import css from './training.module.css';

const tone = { PLANNED: 'plain', MISSING: 'late', RECORDED: 'good', WITHOUT_PHOTO: 'soon', NOT_HELD: 'plain' } as const;

interface DayTilesProps {
  course: TrainingClassView;
  today: string;
  selected?: string | null;
  onSelect?: (date: string) => void;
}

function Tile({ day, today, graded }: { day: TrainingDayView; today: string; graded: boolean }) {
  const t = useT();
  const now = day.date === today && day.version === 0;
  return (
    <>
      <span className={css.tileDate}>
        <strong>{day.date.slice(5)}</strong>
        <span className={css.soft}>{t('common.weekdays', { returnObjects: true })[weekdayOf(day.date)]}</span>
      </span>
      {!graded && (
        <Tag tone={now ? 'brand' : tone[day.state]}>
          {now ? t('training.today') : t(`training.dayState.${day.state}`)}
        </Tag>
      )}
      <span className={css.tileFact}>
        {t('training.hours', { n: hoursText(day.version > 0 ? day.hours : day.plannedHours) || 0 })}
        {day.plannedHours === null && ` · ${t('training.outside')}`}
      </span>
      {day.version > 0 && day.state !== 'NOT_HELD' && (
        <span className={css.tileFact}>{t('training.dayPresent', { n: day.presentCount })}</span>
      )}
      {day.photos.length > 0 && (
        <span className={css.tileFact}>
          <CameraOutlined aria-hidden="true" /> {t('training.dayPhotos', { n: day.photos.length })}
        </span>
      )}
      {day.version > 1 && <span className={css.tileFact}>{t('training.version', { n: day.version })}</span>}
    </>
  );
}

/** The calendar of a class 培训日: each day with its state in words. */
export function DayTiles({ course, today, selected, onSelect }: DayTilesProps) {
  const t = useT();
  return (
    <ul className={css.tiles} aria-label={t('training.days')}>
      {course.days.map((day) => (
        <li key={day.date}>
          {onSelect ? (
            <button
              type="button"
              className={[css.tile, css.tileButton, selected === day.date ? css.tileOn : ''].join(' ')}
              aria-pressed={selected === day.date}
              data-day={day.date}
              onClick={() => onSelect(day.date)}
            >
              <Tile day={day} today={today} graded={course.graded} />
            </button>
          ) : (
            <div
              className={css.tile}
              data-day={day.date}
              title={day.recordedAt ? t('training.late', { date: formatDate(day.recordedAt) }) : undefined}
            >
              <Tile day={day} today={today} graded={course.graded} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
