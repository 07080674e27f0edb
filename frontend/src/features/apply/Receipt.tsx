import { CheckOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { CaseView, ReceiptView } from '@/shared/api';
import { formatDate, formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Facts, Page, Panel, StageLine } from '@/shared/ui';
import css from './apply.module.css';

/** What was handed in, when, and what follows. */
export function Receipt({ receipt, file }: { receipt: ReceiptView; file: CaseView }) {
  const t = useT();
  const next = file.tasks.some((task) => task.mine);
  return (
    <Page title={t('apply.receiptTitle')}>
      <Panel>
        <div className={css.receipt}>
          <span className={css.tick} aria-hidden="true">
            <CheckOutlined />
          </span>
          <p className={css.receiptNo}>
            {t('apply.receiptNo')} <strong>{receipt.receiptNo}</strong>
          </p>
          <Facts
            facts={[
              [t('cases.columns.caseNo'), receipt.caseNo],
              [t('cases.columns.title'), file.title],
              [t('apply.handedIn'), receipt.stepName],
              [t('apply.receivedAt'), formatDateTime(receipt.receivedAt)],
              [t('apply.nextStep'), receipt.nextStep],
              [t('apply.nextUnit'), receipt.nextUnit],
              [
                t('apply.nextDue'),
                receipt.nextDue
                  ? `${formatDate(receipt.nextDue)} ${receipt.nextDueText ?? ''}`
                  : (receipt.nextDueText ?? t('common.due.none')),
              ],
            ]}
          />
          <StageLine stages={file.stages} />
          <div className={css.receiptActions}>
            {next && (
              <Button
                type="primary"
                size="large"
                onClick={() => window.location.assign(`/applications/${encodeURIComponent(file.caseNo)}`)}
              >
                {t('apply.goOn')}
              </Button>
            )}
            <Link to={`/cases/${encodeURIComponent(file.caseNo)}/timeline`}>
              <Button size="large">{t('apply.goCase')}</Button>
            </Link>
            <Button size="large" icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t('apply.printReceipt')}
            </Button>
          </div>
        </div>
      </Panel>
    </Page>
  );
}
