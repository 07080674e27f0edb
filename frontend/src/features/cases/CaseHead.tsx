import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { CaseView } from '@/shared/api';
import { formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Facts, StageLine, StatusTag } from '@/shared/ui';
import { CaseActions } from './CaseActions';
import { CaseDeadlines, CaseMoney } from './CaseMoney';
import css from './cases.module.css';

/** Number, applicant, status and stage line: the same head on the case page and in the inbox. */
export function CaseHead({ file, level = 1 }: { file: CaseView; level?: 1 | 2 }) {
  const t = useT();
  const { message } = App.useApp();
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <header className={css.head}>
      <div className={css.headLine}>
        <Heading className={css.headTitle}>{file.title}</Heading>
        <StatusTag status={file.status} result={file.result} resultName={file.resultName} />
        <CaseActions file={file} />
      </div>
      <Facts
        facts={[
          [
            t('cases.columns.caseNo'),
            <span key="no" className={css.caseNo}>
              {file.caseNo}
              <Button
                type="text"
                size="small"
                icon={<CopyOutlined />}
                aria-label={t('cases.copyNo')}
                onClick={() =>
                  void navigator.clipboard?.writeText(file.caseNo).then(
                    () => message.success(t('cases.copied')),
                    () => undefined,
                  )
                }
              />
            </span>,
          ],
          [t('cases.applicant'), file.applicantName],
          [t('cases.creditCode'), file.applicantCreditCode],
          [t('cases.region'), file.regionName],
          [t('cases.filedAt'), formatDateTime(file.filedAt)],
          [t('cases.closedAt'), formatDateTime(file.closedAt)],
          [t('cases.packVersion'), file.packVersion],
        ]}
      />
      <CaseMoney file={file} />
      <StageLine stages={file.stages} />
      <CaseDeadlines file={file} />
    </header>
  );
}
