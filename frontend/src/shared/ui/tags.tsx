import { CheckOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useId, type ReactNode } from 'react';
import type { StageProgress } from '../api';
import { dueLevel, dueText, formatDate, type DueState } from '../format';
import { usePhone } from '../hooks';
import { codeText, useT } from '../i18n';
import css from './ui.module.css';

type TagTone = 'plain' | 'late' | 'soon' | 'good' | 'brand';

export function Tag({ tone = 'plain', children, title }: { tone?: TagTone; children: ReactNode; title?: string }) {
  return (
    <span className={[css.tag, tone === 'plain' ? '' : css[tone]].join(' ')} title={title}>
      {children}
    </span>
  );
}

interface DueProps {
  dueOn: string | null | undefined;
  left: number | null | undefined;
  state?: DueState;
  explanation?: string | null;
  withDate?: boolean;
  /** Inside of something that is itself chosen by click or key: the computation is not opened from here. */
  plain?: boolean;
}

/** Working days left in words and colour; the computation opens on hover, focus or click, the date stands beside on request. */
export function Due({ dueOn, left, state, explanation, withDate, plain }: DueProps) {
  const t = useT();
  const words = useId();
  const level = dueLevel(left, state);
  const tone: TagTone = level === 'late' ? 'late' : level === 'soon' ? 'soon' : 'plain';
  const content = (
    <>
      <Tag tone={tone}>{dueText(t, left, state)}</Tag>
      {withDate && dueOn && <span>{t('common.due.on', { date: formatDate(dueOn) })}</span>}
    </>
  );
  if (!explanation || plain)
    return (
      <span className={css.due} title={explanation ?? undefined}>
        {content}
      </span>
    );
  return (
    <Popover content={<span className={css.dueWords}>{explanation}</span>} trigger={['hover', 'focus', 'click']}>
      <button type="button" className={[css.due, css.dueButton].join(' ')} aria-describedby={words}>
        {content}
        <span id={words} hidden>
          {explanation}
        </span>
      </button>
    </Popover>
  );
}

const statusTone: Record<string, TagTone> = { DRAFT: 'plain', OPEN: 'brand', CORRECTING: 'soon', CLOSED: 'plain' };

export function StatusTag({
  status,
  resultName,
  result,
}: {
  status: string;
  resultName?: string | null;
  result?: string | null;
}) {
  const t = useT();
  const known = status as 'DRAFT' | 'OPEN' | 'CORRECTING' | 'CLOSED';
  if (status === 'CLOSED' && resultName) {
    return (
      <Tag tone={result?.includes('REFUS') || result?.includes('REJECT') || result?.includes('NOT') ? 'late' : 'good'}>
        {codeText('result', result ?? '') ?? resultName}
      </Tag>
    );
  }
  return <Tag tone={statusTone[status] ?? 'plain'}>{t(`common.status.${known}`)}</Tag>;
}

/** The stages of a case with what is done, current and ahead, in words as well as in form. */
export function StageLine({ stages, vertical }: { stages: readonly StageProgress[]; vertical?: boolean }) {
  const t = useT();
  const phone = usePhone();
  const at = stages.findIndex((stage) => stage.state === 'CURRENT');
  if (phone && stages.length > 4)
    return (
      <details className={css.stagesShort}>
        <summary>
          {at < 0
            ? t('cases.stagesAll', { n: stages.length })
            : t('cases.stageAt', { at: at + 1, n: stages.length, name: stages[at]?.name ?? '' })}
        </summary>
        <Stages stages={stages} vertical />
      </details>
    );
  return <Stages stages={stages} vertical={vertical} />;
}

function Stages({ stages, vertical }: { stages: readonly StageProgress[]; vertical?: boolean }) {
  const t = useT();
  return (
    <ol className={[css.stages, vertical ? css.stagesVertical : ''].join(' ')} aria-label={t('cases.stages')}>
      {stages.map((stage, index) => (
        <li
          key={stage.id}
          className={[
            css.stage,
            stage.state === 'DONE' ? css.stageDone : stage.state === 'CURRENT' ? css.stageCurrent : '',
          ].join(' ')}
          aria-current={stage.state === 'CURRENT' ? 'step' : undefined}
        >
          <span className={css.stageDot} aria-hidden="true">
            {stage.state === 'DONE' ? <CheckOutlined /> : index + 1}
          </span>
          <span>
            {stage.name}
            <span className="bj-hidden">{t(`common.stageState.${stage.state}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

export function Facts({ facts }: { facts: readonly [string, ReactNode][] }) {
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name} className={css.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
