import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Revealing } from '@/forms';
import { isStatus } from '@/shared/api';
import { formatDateTime, formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Await, Empty, Facts, Panel, ProblemNotice, Tag } from '@/shared/ui';
import { caseNoticesQuery, examineObjection, objectionsQuery, type NoticeView, type ObjectionView } from './api';
import { useDay } from './useDay';
import css from './notices.module.css';

/** What the examination of an objection found, or the words for it. */
function Finding({ caseNo, objection }: { caseNo: string; objection: ObjectionView }) {
  const t = useT();
  const [finding, setFinding] = useState('');
  const examine = useMutation({ mutationFn: () => examineObjection(caseNo, objection.id, finding.trim()) });
  if (objection.outcome) {
    return (
      <p>
        <Tag tone={objection.outcome === 'NOT_UPHELD' ? 'good' : 'plain'}>
          {t(`notices.outcome.${objection.outcome}`)}
        </Tag>{' '}
        {objection.finding}{' '}
        {objection.excluded > 0 && <span>{t('notices.tab.excluded', { n: objection.excluded })} </span>}
        {objection.restored > 0 && <span>{t('notices.tab.restored', { n: objection.restored })} </span>}
        <span className={css.soft}>
          {t('notices.tab.examinedBy', { by: objection.examinedBy ?? '', at: formatDateTime(objection.examinedAt) })}
        </span>
      </p>
    );
  }
  if (objection.taskId) {
    return (
      <p>
        <Tag tone="soon">{t('notices.tab.unexamined')}</Tag> <span className={css.soft}>{t('notices.tab.inTask')}</span>
      </p>
    );
  }
  return (
    <form
      className={css.stack}
      aria-label={t('notices.tab.examine')}
      onSubmit={(event) => {
        event.preventDefault();
        examine.mutate();
      }}
    >
      <p>
        <Tag tone="soon">{t('notices.tab.unexamined')}</Tag>
      </p>
      <label>
        {t('notices.tab.finding')}
        <Input.TextArea value={finding} maxLength={500} autoSize onChange={(event) => setFinding(event.target.value)} />
      </label>
      <ProblemNotice error={examine.error} />
      <span>
        <Button htmlType="submit" disabled={finding.trim().length < 5} loading={examine.isPending}>
          {t('notices.tab.examine')}
        </Button>
      </span>
    </form>
  );
}

interface FullProps {
  text: string;
  path: string;
  label: string;
  revealing?: Revealing;
}

/** A text with masked numbers, and the way to the whole of it. */
function Full({ text, path, label, revealing }: FullProps) {
  const t = useT();
  const full = revealing?.shown.get(path);
  if (full !== undefined) return <strong>{full}</strong>;
  return (
    <>
      {text}{' '}
      {revealing && text.includes('*') && (
        <Button size="small" aria-label={t('cases.reveal.of', { label })} onClick={() => revealing.ask(path, label)}>
          {t('cases.reveal.show')}
        </Button>
      )}
    </>
  );
}

function Objections({ caseNo, notice, revealing }: { caseNo: string; notice: NoticeView; revealing?: Revealing }) {
  const t = useT();
  const objections = useQuery(objectionsQuery(caseNo, notice.id));
  if (isStatus(objections.error, 403)) return null;
  return (
    <section className={css.stack} aria-label={t('notices.tab.objections', { n: notice.objections })}>
      <h3 className={css.sub}>{t('notices.tab.objections', { n: notice.objections })}</h3>
      <Await
        query={objections}
        small
        isEmpty={(list) => list.length === 0}
        empty={<p className={css.soft}>{t('notices.tab.noObjections')}</p>}
      >
        {(list) => (
          <>
            <p className={css.soft}>{t('notices.tab.objectionHint')}</p>
            <ul className={css.cards}>
              {list.map((objection) => (
                <li key={objection.id} className={css.card}>
                  <Facts
                    facts={[
                      [t('notices.objection.receiptNo'), objection.receiptNo],
                      [t('notices.objection.receivedAt'), formatDateTime(objection.receivedAt)],
                      [
                        t('notices.tab.name'),
                        <Full
                          key="name"
                          text={objection.name}
                          path={`${objection.id}.name`}
                          label={t('notices.tab.nameOf', { no: objection.receiptNo })}
                          revealing={revealing}
                        />,
                      ],
                      [
                        t('notices.tab.contact'),
                        <Full
                          key="contact"
                          text={objection.contact}
                          path={`${objection.id}.contact`}
                          label={t('notices.tab.contactOf', { no: objection.receiptNo })}
                          revealing={revealing}
                        />,
                      ],
                    ]}
                  />
                  <p className={css.pre}>
                    <Full
                      text={objection.facts}
                      path={`${objection.id}.facts`}
                      label={t('notices.tab.factsOf', { no: objection.receiptNo })}
                      revealing={revealing}
                    />
                  </p>
                  <Finding caseNo={caseNo} objection={objection} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Await>
    </section>
  );
}

function state(t: ReturnType<typeof useT>, notice: NoticeView): string {
  if (notice.state !== 'PUBLISHED') return t(`notices.tab.state.${notice.state}`);
  return notice.publicNow ? t('notices.tab.publicNow') : t('notices.tab.notYet');
}

/** The notices of a case with the objections received. */
export function NoticeTab({ caseNo, officer, revealing }: { caseNo: string; officer: boolean; revealing?: Revealing }) {
  const t = useT();
  const day = useDay();
  const notices = useQuery(caseNoticesQuery(caseNo));
  return (
    <Await
      query={notices}
      isEmpty={(list) => list.length === 0}
      empty={<Empty title={t('notices.tab.empty')} hint={t('notices.tab.emptyHint')} />}
    >
      {(list) => (
        <div className={css.stack}>
          {[...list].reverse().map((notice) => (
            <Panel
              key={notice.id}
              title={notice.title}
              extra={<Tag tone={notice.publicNow ? 'brand' : 'plain'}>{state(t, notice)}</Tag>}
            >
              <div className={css.stack}>
                <Facts
                  facts={[
                    [t('notices.indexNo'), notice.indexNo],
                    [t('notices.publisher'), notice.publisher],
                    [t('notices.documentNo'), notice.documentNo],
                    [
                      t('notices.periodLabel'),
                      notice.publishedOn &&
                        notice.endsOn &&
                        t('notices.period', { from: day(notice.publishedOn), to: day(notice.endsOn) }),
                    ],
                    [t('notices.panel.period'), notice.periodText],
                    [t('notices.tab.persons'), t('notices.persons', { n: notice.persons })],
                    [t('notices.tab.total'), notice.total && formatMoney(notice.total)],
                    [t('notices.site'), notice.site],
                    [t('notices.tab.publishedAt'), notice.publishedAt && formatDateTime(notice.publishedAt)],
                    [t('notices.tab.publishedBy'), notice.publishedBy],
                    [t('notices.tab.closedAt'), notice.closedAt && formatDateTime(notice.closedAt)],
                    [
                      t('notices.tab.correctedOn'),
                      notice.correctedOn &&
                        t('notices.tab.version', { day: day(notice.correctedOn), n: notice.version }),
                    ],
                    ...notice.earlier.map((one): [string, string] => [
                      t('notices.tab.earlier', { n: one.version }),
                      t('notices.tab.earlierList', { n: one.persons, at: formatDateTime(one.replacedAt) }),
                    ]),
                  ]}
                />
                {notice.publicNow && (
                  <p>
                    <Link to={`/notices/${encodeURIComponent(notice.id)}`} target="_blank">
                      {t('notices.tab.open')}
                    </Link>
                  </p>
                )}
                {officer && notice.publishedAt && <Objections caseNo={caseNo} notice={notice} revealing={revealing} />}
              </div>
            </Panel>
          ))}
        </div>
      )}
    </Await>
  );
}
