import { Button, Input } from 'antd';
import { useState } from 'react';
import type { TraineeView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import css from './training.module.css';

interface PeopleProps {
  people: readonly TraineeView[];
  present: Record<string, string>;
  onChange: (present: Record<string, string>) => void;
}

/** Who was there: one tick for each person, hours of his own only for who did not stay the whole day. */
export function People({ people, present, onChange }: PeopleProps) {
  const t = useT();
  const [find, setFind] = useState('');
  const [partial, setPartial] = useState<ReadonlySet<string>>(
    () => new Set(Object.keys(present).filter((rowId) => present[rowId] !== '')),
  );
  const shown = people.filter((one) => find === '' || one.name.includes(find) || String(one.seq) === find);
  const without = (rowId: string) => Object.fromEntries(Object.entries(present).filter(([one]) => one !== rowId));
  const count = people.filter((one) => one.rowId in present).length;
  return (
    <fieldset className={[css.field, css.group].join(' ')}>
      <legend className={css.label}>{t('training.attend.present')}</legend>
      <div className={css.row}>
        <strong aria-live="polite">{t('training.attend.presentCount', { n: count, total: people.length })}</strong>
        <Button
          size="small"
          onClick={() => onChange(Object.fromEntries(people.map((one) => [one.rowId, present[one.rowId] ?? ''])))}
        >
          {t('training.attend.everybody')}
        </Button>
        <Button size="small" onClick={() => onChange({})}>
          {t('training.attend.nobody')}
        </Button>
        {people.length > 12 && (
          <Input
            allowClear
            className={css.date}
            value={find}
            placeholder={t('training.attend.find')}
            aria-label={t('training.attend.find')}
            onChange={(event) => setFind(event.target.value.trim())}
          />
        )}
      </div>
      <ul className={css.people}>
        {shown.map((one) => {
          const there = one.rowId in present;
          return (
            <li key={one.rowId} className={css.person}>
              <label>
                <input
                  type="checkbox"
                  checked={there}
                  onChange={(event) =>
                    onChange(event.target.checked ? { ...present, [one.rowId]: '' } : without(one.rowId))
                  }
                />
                <span className={css.seq}>{one.seq}</span>
                <span>{one.name}</span>
              </label>
              {there &&
                (partial.has(one.rowId) ? (
                  <Input
                    size="small"
                    style={{ width: '4.5rem' }}
                    inputMode="decimal"
                    value={present[one.rowId]}
                    placeholder={t('training.attend.whole')}
                    aria-label={t('training.attend.partHours', { name: one.name })}
                    onChange={(event) => onChange({ ...present, [one.rowId]: event.target.value.trim() })}
                  />
                ) : (
                  <Button
                    size="small"
                    type="link"
                    aria-label={t('training.attend.partHours', { name: one.name })}
                    onClick={() => setPartial(new Set([...partial, one.rowId]))}
                  >
                    {t('training.attend.part')}
                  </Button>
                ))}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
