import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, call, keys, type CalendarView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Page, Panel, Tag } from '@/shared/ui';
import { monthRows } from './year';
import css from './calendar.module.css';

const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: keys.calendar(year),
    queryFn: () => call(api.GET('/api/calendar/{year}', { params: { path: { year } } })),
  });

function Month({
  year,
  month,
  calendar,
  today,
}: {
  year: number;
  month: number;
  calendar: CalendarView;
  today: string;
}) {
  const t = useT();
  return (
    <table className={css.month}>
      <caption>{t('calendar.month', { n: month })}</caption>
      <thead>
        <tr>
          {t('calendar.short', { returnObjects: true }).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthRows(year, month, calendar).map((row, index) => (
          <tr key={index}>
            {row.map((day, position) => (
              <td
                key={position}
                className={day ? [css[day.kind], day.date === today ? css.today : ''].join(' ') : undefined}
                title={day?.note ?? undefined}
              >
                {day && (
                  <>
                    {day.day}
                    {day.kind === 'rest' && <sup className={css.badge}>{t('calendar.rest')}</sup>}
                    {day.kind === 'makeUp' && <sup className={css.badge}>{t('calendar.makeUp')}</sup>}
                    {day.date === today && <span className="bj-hidden">{t('calendar.today')}</span>}
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CalendarPageProps {
  year: number;
  today: string;
  onYear: (year: number) => void;
}

/** A year as the State Council arranged it, with the number of the document; an unknown year says so. */
export function CalendarPage({ year, today, onYear }: CalendarPageProps) {
  const t = useT();
  const calendar = useQuery(calendarQuery(year));
  return (
    <Page
      title={t('calendar.title')}
      lead={t('calendar.lead')}
      actions={
        <>
          <Button icon={<LeftOutlined />} aria-label={t('calendar.previous')} onClick={() => onYear(year - 1)} />
          <strong className={css.year}>{t('calendar.year', { year })}</strong>
          <Button icon={<RightOutlined />} aria-label={t('calendar.next')} onClick={() => onYear(year + 1)} />
        </>
      }
    >
      <Await query={calendar}>
        {(data) =>
          data.known ? (
            <>
              <Panel
                title={t('calendar.source', { source: data.source })}
                extra={
                  <span className={css.legend}>
                    <Tag tone="good">
                      {t('calendar.rest')} {t('calendar.restLegend')}
                    </Tag>
                    <Tag tone="soon">
                      {t('calendar.makeUp')} {t('calendar.makeUpLegend')}
                    </Tag>
                  </span>
                }
              >
                <div className={css.months}>
                  {Array.from({ length: 12 }, (_, index) => (
                    <Month key={index} year={year} month={index + 1} calendar={data} today={today} />
                  ))}
                </div>
              </Panel>
              <Panel
                flush
                title={t('calendar.listTitle')}
                extra={
                  <span>
                    {t('calendar.summary', {
                      rest: data.days.filter((day) => day.kind === 'REST').length,
                      work: data.days.filter((day) => day.kind === 'MAKE_UP_WORK').length,
                    })}
                  </span>
                }
              >
                <DataTable
                  caption={t('calendar.listTitle')}
                  columns={[
                    { key: 'date', title: t('calendar.date'), nowrap: true, render: (day) => day.date },
                    {
                      key: 'kind',
                      title: t('calendar.kind'),
                      render: (day) => (
                        <Tag tone={day.kind === 'REST' ? 'good' : 'soon'}>
                          {t(day.kind === 'REST' ? 'calendar.restLegend' : 'calendar.makeUpLegend')}
                        </Tag>
                      ),
                    },
                    { key: 'note', title: t('calendar.note'), render: (day) => day.note ?? '' },
                  ]}
                  rows={data.days}
                  rowKey={(day) => day.date}
                />
              </Panel>
            </>
          ) : (
            <Panel>
              <Empty title={t('calendar.unknownTitle', { year })} hint={t('calendar.unknownHint')} />
            </Panel>
          )
        }
      </Await>
    </Page>
  );
}
