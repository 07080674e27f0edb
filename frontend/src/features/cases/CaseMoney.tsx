import type { CaseView } from '@/shared/api';
import { formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Due } from '@/shared/ui';
import css from './cases.module.css';

const kinds = ['claimed', 'assessed', 'approved', 'paid'] as const;

/** 申请、核定、批复、已拨付: the amounts of the case beside each other; nothing before there is one. */
export function CaseMoney({ file }: { file: CaseView }) {
  const t = useT();
  const known = kinds.filter((kind) => file.amounts[kind] !== null);
  if (known.length === 0) return null;
  return (
    <dl className={css.money} aria-label={t('cases.amount')}>
      {known.map((kind) => (
        <div key={kind}>
          <dt>{t(`casework.amounts.${kind}`)}</dt>
          <dd>{t('common.money', { amount: formatMoney(file.amounts[kind] ?? '') })}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The deadlines that run for the case, those without a day included. */
export function CaseDeadlines({ file }: { file: CaseView }) {
  const t = useT();
  if (file.timers.length === 0) return null;
  return (
    <ul className={css.deadlines} aria-label={t('casework.deadlines')}>
      {file.timers.map((timer) => (
        <li key={`${timer.elementId} ${timer.subject ?? ''}`}>
          <span>
            {timer.name}
            {timer.subjectName && t('casework.subject', { name: timer.subjectName })}
          </span>
          <Due
            dueOn={timer.dueOn}
            left={timer.workingDaysLeft}
            state={timer.dueState}
            explanation={timer.dueText}
            withDate
          />
          {!timer.dueOn && <span className={css.soft}>{timer.dueText}</span>}
        </li>
      ))}
    </ul>
  );
}
