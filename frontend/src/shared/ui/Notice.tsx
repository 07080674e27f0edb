import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { asProblem, type Problem, type Violation } from '../api';
import { codeText, useT } from '../i18n';
import { ClauseQuote } from './clauses';
import css from './ui.module.css';

type Tone = 'bad' | 'warn' | 'info' | 'good';
const icons: Record<Tone, ReactNode> = {
  bad: <ExclamationCircleFilled />,
  warn: <WarningFilled />,
  info: <InfoCircleFilled />,
  good: <CheckCircleFilled />,
};

interface NoticeProps {
  tone?: Tone;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

/** Something that must be remembered stays on the page, not in a toast. */
export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  return (
    <div className={[css.notice, tone === 'bad' ? '' : css[tone]].join(' ')} role={tone === 'bad' ? 'alert' : 'status'}>
      <span className={css.noticeIcon} aria-hidden="true">
        {icons[tone]}
      </span>
      <div className={css.noticeBody}>
        <p className={css.noticeTitle}>{title}</p>
        {children}
        {action && <div className={css.actions}>{action}</div>}
      </div>
    </div>
  );
}

type Codes = 'OFFLINE' | 'UNEXPECTED' | 'NOT_SIGNED_IN' | 'FORBIDDEN' | 'NOT_FOUND' | 'TOO_LARGE';
const known = new Set<string>(['OFFLINE', 'UNEXPECTED', 'NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND', 'TOO_LARGE']);

/** The sentence of a problem: the server's own after ours where its language is not that of the page, or ours where it has none. */
export function problemSentence(t: ReturnType<typeof useT>, problem: Problem): string {
  const [own, office] = problemSentences(t, problem);
  return office ? `${own} ${office}` : own;
}

function problemSentences(t: ReturnType<typeof useT>, problem: Problem): [string, string?] {
  const translated = codeText('problem', problem.code) ?? codeText('problem', String(problem.status));
  if (problem.detail) return translated ? [translated, problem.detail] : [problem.detail];
  return [t(`problems.${known.has(problem.code) ? (problem.code as Codes) : 'UNEXPECTED'}`)];
}

export function ViolationItem({ violation, fieldLabel }: { violation: Violation; fieldLabel?: string }) {
  const t = useT();
  const parts = [fieldLabel, violation.row === null ? null : t('problems.row', { n: violation.row }), violation.column];
  // what the sentence itself names is not said again
  const where = [...new Set(parts)].filter((part) => part && !violation.message.includes(part));
  return (
    <li className={css.violation}>
      <p>{violation.message}</p>
      {where.length > 0 && (
        <p className={css.where}>
          {t('problems.where')}
          {t('common.colon')}
          {where.join(t('common.listSeparator'))}
        </p>
      )}
      {violation.remedy && (
        <p className={css.where}>
          {t('problems.remedy')}
          {t('common.colon')}
          {violation.remedy}
        </p>
      )}
      {violation.clause && <ClauseQuote id={violation.clause} />}
    </li>
  );
}

interface ProblemNoticeProps {
  error: unknown;
  labelOf?: (field: string) => string | undefined;
  action?: ReactNode;
}

/** A refusal as a person needs it: what happened, which rule in its own words, what to do; every violation at once. */
export function ProblemNotice({ error, labelOf, action }: ProblemNoticeProps) {
  const t = useT();
  if (!error) return null;
  const problem = asProblem(error);
  const own = problem.clause && !problem.violations.some((violation) => violation.clause === problem.clause);
  const single = problem.violations.length === 1 && problem.violations[0]?.message === problem.detail;
  const [sentence, office] = problemSentences(t, problem);
  return (
    <Notice tone="bad" title={sentence} action={action}>
      {office && <p>{office}</p>}
      {own && problem.clause && <ClauseQuote id={problem.clause} />}
      {single && problem.violations[0]?.remedy && (
        <p className={css.where}>
          {t('problems.remedy')}
          {t('common.colon')}
          {problem.violations[0].remedy}
        </p>
      )}
      {single && problem.violations[0]?.clause && <ClauseQuote id={problem.violations[0].clause} />}
      {problem.violations.length > 0 && !single && (
        <ul className={css.violations}>
          {problem.violations.map((violation, index) => (
            <ViolationItem
              key={`${violation.code}-${index}`}
              violation={violation}
              fieldLabel={violation.field ? labelOf?.(violation.field) : undefined}
            />
          ))}
        </ul>
      )}
      {problem.status >= 500 && problem.traceId && (
        <p className={css.trace}>{t('common.states.trace', { id: problem.traceId })}</p>
      )}
    </Notice>
  );
}
