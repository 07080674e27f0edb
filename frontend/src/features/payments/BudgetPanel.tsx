import { useMutation } from '@tanstack/react-query';
import { App, Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { PaymentDeskView } from '@/shared/api';
import { formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Empty, ProblemNotice, Tag } from '@/shared/ui';
import { approveBudget, enterBudget } from './api';
import css from './payments.module.css';

type Budget = PaymentDeskView['budgets'][number];

function Gauge({ budget }: { budget: Budget }) {
  const t = useT();
  const given = Number(budget.appropriated);
  const percent = given === 0 ? 0 : Math.min(100, Math.round((Number(budget.committed) / given) * 100));
  return (
    <>
      <div
        className={css.gauge}
        role="meter"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-label={t('money.budget.gauge', { percent })}
      >
        <div className={css.gaugeFill} style={{ width: `${percent}%` }} />
      </div>
      <div className={css.bar}>
        <span>{t('money.budget.given', { amount: formatMoney(budget.appropriated) })}</span>
        <span>{t('money.budget.committed', { amount: formatMoney(budget.committed) })}</span>
        <strong>{t('money.budget.left', { amount: formatMoney(budget.left) })}</strong>
      </div>
    </>
  );
}

function Enter({ year, onClose }: { year: number; onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [of, setYear] = useState<number | null>(year);
  const [amount, setAmount] = useState('');
  const [legalBasis, setBasis] = useState('');
  const enter = useMutation({
    mutationFn: () => enterBudget({ year: of ?? 0, amount, legalBasis }),
    onSuccess: () => {
      void message.success(t('money.budget.saved'));
      onClose();
    },
  });
  return (
    <div className={css.form} role="group" aria-label={t('money.budget.enter')}>
      <label>
        {t('money.budget.year')}
        <InputNumber value={of} min={2000} max={2100} onChange={setYear} />
      </label>
      <label>
        {t('money.budget.amount')}
        <Input inputMode="decimal" value={amount} onChange={(event) => setAmount(event.target.value)} />
      </label>
      <label>
        {t('money.budget.basis')}
        <Input value={legalBasis} maxLength={300} onChange={(event) => setBasis(event.target.value)} />
      </label>
      <ProblemNotice error={enter.error} />
      <div className={css.actions}>
        <Button type="primary" loading={enter.isPending} onClick={() => enter.mutate()}>
          {t('money.budget.save')}
        </Button>
        <Button onClick={onClose}>{t('money.budget.cancel')}</Button>
      </div>
    </div>
  );
}

/** Budgets of the region with what is left; entered by one person, approved by another. */
export function BudgetPanel({ desk, year }: { desk: PaymentDeskView; year: number }) {
  const t = useT();
  const { message } = App.useApp();
  const [entering, setEntering] = useState(false);
  const approve = useMutation({
    mutationFn: approveBudget,
    onSuccess: () => void message.success(t('money.budget.approved')),
  });
  return (
    <div className={css.stack}>
      {desk.budgets.length === 0 && !entering && (
        <Empty small title={t('money.budget.empty')} hint={t('money.budget.emptyHint')} />
      )}
      {desk.budgets.map((budget) => (
        <section key={`${budget.region}-${budget.year}`} className={css.budget}>
          <h3 className={css.heading}>{t('money.budget.of', { region: budget.regionName, year: budget.year })}</h3>
          <Gauge budget={budget} />
          <ul className={css.results}>
            {budget.appropriations.map((one) => (
              <li key={one.id} className={css.bar}>
                <span>
                  <span className={css.number}>
                    {formatMoney(one.amount)} {t('money.yuan')}
                  </span>{' '}
                  <span className={css.soft}>
                    {one.legalBasis} · {t('money.budget.by', { by: one.enteredBy })}
                    {one.approvedBy && ` · ${t('money.budget.approvedBy', { by: one.approvedBy })}`}
                  </span>
                </span>
                {one.pending && (
                  <span className={css.actions}>
                    <Tag tone="soon">{t('money.budget.pending')}</Tag>
                    {one.mayApprove && (
                      <Button size="small" type="primary" onClick={() => approve.mutate(one.id)}>
                        {t('money.budget.approve')}
                      </Button>
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ProblemNotice error={approve.error} />
      {entering && <Enter year={year} onClose={() => setEntering(false)} />}
      {desk.mayAppropriate && !entering && (
        <div className={css.actions}>
          <Button onClick={() => setEntering(true)}>{t('money.budget.enter')}</Button>
        </div>
      )}
    </div>
  );
}
