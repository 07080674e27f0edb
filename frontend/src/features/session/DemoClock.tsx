import { CalendarOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, DatePicker, Popover } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { asProblem, type ClockView } from '@/shared/api';
import { addDays, formatClock, weekdayOf } from '@/shared/format';
import { usePhone } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { problemSentence, Tag } from '@/shared/ui';
import { clockQuery, moveClock } from './api';
import css from './clock.module.css';

/** The demo clock's targets: a date, the next day, or the next working day (decided by the server's calendar). */
export function clockTarget(clock: Pick<ClockView, 'today'>, kind: string): string {
  if (kind === 'day') return `${addDays(clock.today, 1)}T09:00:00+08:00`;
  if (kind === 'workingDay') return 'NEXT_WORKING_DAY';
  return `${kind}T09:00:00+08:00`;
}

function Moves({ clock, onMoved }: { clock: ClockView; onMoved: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [date, setDate] = useState<Dayjs | null>(null);
  const command = useMutation({
    mutationFn: (kind: string) => moveClock(clockTarget(clock, kind)),
    onSuccess: () => {
      setDate(null);
      onMoved();
    },
    onError: (error) => void message.error(problemSentence(t, asProblem(error)), 6),
  });
  return (
    <div className={css.moves}>
      <p className={css.hint}>{t('shell.clock.hint')}</p>
      <Button onClick={() => command.mutate('day')} loading={command.isPending}>
        {t('shell.clock.nextDay')}
      </Button>
      <Button onClick={() => command.mutate('workingDay')} loading={command.isPending}>
        {t('shell.clock.nextWorkingDay')}
      </Button>
      <div className={css.pick}>
        <DatePicker
          value={date}
          onChange={setDate}
          minDate={dayjs(addDays(clock.today, 1))}
          defaultPickerValue={dayjs(clock.today)}
          placeholder={t('shell.clock.pick')}
          aria-label={t('shell.clock.pick')}
        />
        <Button
          disabled={!date}
          loading={command.isPending}
          onClick={() => date && command.mutate(date.format('YYYY-MM-DD'))}
        >
          {t('shell.clock.go')}
        </Button>
      </div>
    </div>
  );
}

/** The demo's own time, which only goes forward. It is not there in production. */
export function DemoClock() {
  const t = useT();
  const clock = useQuery(clockQuery);
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  if (!clock.data?.demo) return null;
  const { today, now, workingDay } = clock.data;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement={phone ? 'bottom' : 'bottomRight'}
      title={t('shell.clock.label')}
      content={<Moves clock={clock.data} onMoved={() => setOpen(false)} />}
    >
      <button
        type="button"
        className={css.clock}
        aria-expanded={open}
        aria-label={`${t('shell.clock.label')} ${today}`}
      >
        <CalendarOutlined aria-hidden="true" />
        <span className={css.date}>{today}</span>
        <span className={css.detail}>
          {t('common.weekdays', { returnObjects: true })[weekdayOf(today)]} {formatClock(now)}
        </span>
        <Tag tone={workingDay ? 'plain' : 'soon'}>
          {t(workingDay ? 'shell.clock.workingDay' : 'shell.clock.restDay')}
        </Tag>
      </button>
    </Popover>
  );
}
