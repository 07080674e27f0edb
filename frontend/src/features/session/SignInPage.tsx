import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePageTitle } from '@/shared/a11y';
import type { DemoAccount, SessionView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { LanguageSwitch, ProblemNotice } from '@/shared/ui';
import { demoAccountsQuery, signIn } from './api';
import { SignInForm } from './SignInForm';
import css from './session.module.css';

const unitKinds = ['OFFICE', 'ORGANISATION', 'PLATFORM'] as const;

/** One button for each person, who may act for several units. */
function byPerson(accounts: readonly DemoAccount[]): (DemoAccount & { units: number })[] {
  const people = new Map<string, DemoAccount & { units: number }>();
  for (const account of accounts) {
    const known = people.get(account.login);
    people.set(account.login, known ? { ...known, units: known.units + 1 } : { ...account, units: 1 });
  }
  return [...people.values()];
}

const demoPassword = 'Banjian-2021';

function DemoAccounts({ onSignedIn }: { onSignedIn: (session: SessionView) => void }) {
  const t = useT();
  const accounts = useQuery(demoAccountsQuery);
  const command = useMutation({
    mutationFn: (account: DemoAccount) => signIn(account.login, demoPassword),
    onSuccess: onSignedIn,
  });
  if (!accounts.data?.length) return null;
  const people = byPerson(accounts.data);
  return (
    <section className={css.demo} aria-labelledby="demo-accounts">
      <div className={css.demoHead}>
        <h2 id="demo-accounts">{t('session.demoTitle')}</h2>
        <p>{t('session.demoHint')}</p>
      </div>
      {command.error && <ProblemNotice error={command.error} />}
      <div className={css.groups}>
        {unitKinds.map((kind) => (
          <div key={kind} className={css.group}>
            <h3>{t(`session.demoGroups.${kind}`)}</h3>
            <div className={css.accounts}>
              {people
                .filter((account) => account.unitKind === kind)
                .map((account) => (
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
                    <span className={css.accountUnit}>
                      {account.units > 1
                        ? t('session.demoUnits', { unit: account.unitName, n: account.units })
                        : account.unitName}
                    </span>
                  </button>
                ))}
            </div>
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
        <div className={css.language}>
          <LanguageSwitch />
        </div>
        <div className={css.form}>
          <h1 className={css.heading}>{t('session.title')}</h1>
          <SignInForm onSignedIn={onSignedIn} />
          <p className={css.public}>
            <Link to="/notices">{t('common.publicNotices')}</Link>
            {t('session.publicHint')}
          </p>
        </div>
        <DemoAccounts onSignedIn={onSignedIn} />
      </main>
    </div>
  );
}
