import { useMutation, useQuery } from '@tanstack/react-query';
import { usePageTitle } from '@/shared/a11y';
import type { DemoAccount, SessionView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { ProblemNotice } from '@/shared/ui';
import { demoAccountsQuery, signIn } from './api';
import { SignInForm } from './SignInForm';
import css from './session.module.css';

const demoPassword = 'Banjian-2021';

function DemoAccounts({ onSignedIn }: { onSignedIn: (session: SessionView) => void }) {
  const t = useT();
  const accounts = useQuery(demoAccountsQuery);
  const command = useMutation({
    mutationFn: (account: DemoAccount) => signIn(account.login, demoPassword),
    onSuccess: onSignedIn,
  });
  if (!accounts.data?.length) return null;
  const groups = new Map<string, DemoAccount[]>();
  for (const account of accounts.data) groups.set(account.group, [...(groups.get(account.group) ?? []), account]);
  return (
    <section className={css.demo} aria-labelledby="demo-accounts">
      <div className={css.demoHead}>
        <h2 id="demo-accounts">{t('session.demoTitle')}</h2>
        <p>{t('session.demoHint')}</p>
      </div>
      {command.error && <ProblemNotice error={command.error} />}
      <div className={css.groups}>
        {[...groups].map(([group, members]) => (
          <div key={group} className={css.group}>
            <h3>{group}</h3>
            {members.map((account) => (
              <button
                key={account.login}
                type="button"
                className={css.account}
                disabled={command.isPending}
                onClick={() => command.mutate(account)}
                data-login={account.login}
              >
                <span className={css.accountName}>
                  {account.name}
                  <span>{account.roleTitle}</span>
                </span>
                <span className={css.accountUnit}>{account.unitName}</span>
              </button>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

export function SignInPage({ onSignedIn }: { onSignedIn: (session: SessionView) => void }) {
  const t = useT();
  usePageTitle(t('session.title'));
  return (
    <div className={css.screen}>
      <aside className={css.brand}>
        <p className={css.mark}>
          <img src="/assets/icon.svg" alt="" />
          {t('common.product')}
        </p>
        <p className={css.lead}>{t('session.lead')}</p>
        <ul className={css.points}>
          {t('session.points', { returnObjects: true }).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </aside>
      <main className={css.main} id="main" tabIndex={-1}>
        <div className={css.form}>
          <h1 className={css.heading}>{t('session.title')}</h1>
          <SignInForm onSignedIn={onSignedIn} />
        </div>
        <DemoAccounts onSignedIn={onSignedIn} />
      </main>
    </div>
  );
}
