import { App } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { caseTabs, type CaseTab } from '@/features/cases';
import { usePageTitle } from '@/shared/a11y';
import { useT } from '@/shared/i18n';
import { CasePane } from '../CasePane';
import css from './pages.module.css';

export default function CaseFile() {
  const t = useT();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { caseNo = '', tab } = useParams();
  const shown: CaseTab = caseTabs.find((one) => one === tab) ?? 'work';
  usePageTitle(`${caseNo} ${t(`cases.tabs.${shown}`)}`);
  return (
    <div className={css.casePage}>
      <CasePane
        key={caseNo}
        caseNo={caseNo}
        headingLevel={1}
        tab={shown}
        onTab={(next) =>
          void navigate(`/cases/${encodeURIComponent(caseNo)}${next === 'work' ? '' : `/${next}`}`, { replace: true })
        }
        onDecided={(outcome) => void message.success(t('cases.decision.done', { outcome }))}
      />
    </div>
  );
}
