import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { announce } from '@/shared/a11y';
import type { ImportView, RosterView } from '@/shared/api';
import { formatBytes } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { ProblemNotice } from '@/shared/ui';
import { refresh, sendFile, templateUrl } from './api';
import css from './rosters.module.css';

interface DropZoneProps {
  caseNo: string;
  classId: string;
  className: string;
  roster: RosterView;
  small?: boolean;
}

/** Where a spreadsheet is dropped or chosen; says how far it is and why a file was refused. */
export function DropZone({ caseNo, classId, className, roster, small }: DropZoneProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);

  const send = async (file: File | undefined) => {
    if (!file || percent !== null) return;
    setError(null);
    setPercent(0);
    try {
      const view: ImportView = await sendFile(caseNo, classId, file, setPercent);
      announce(t('rosters.read', { n: view.total, errors: view.errorRows }));
    } catch (refused) {
      setError(refused);
    } finally {
      setPercent(null);
      if (input.current) input.current.value = '';
      await refresh(caseNo);
    }
  };

  return (
    <div
      className={[css.drop, over ? css.dropOver : '', small ? css.dropSmall : ''].join(' ')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send(event.dataTransfer.files[0]);
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        className="bj-hidden"
        tabIndex={-1}
        aria-label={t('rosters.choose', { name: className })}
        onChange={(event) => void send(event.target.files?.[0])}
      />
      <div className={css.dropButtons}>
        <Button
          type={small ? 'default' : 'primary'}
          icon={<UploadOutlined />}
          loading={percent !== null}
          onClick={() => input.current?.click()}
        >
          {small ? t('rosters.again') : t('rosters.choose', { name: className })}
        </Button>
        <Button icon={<DownloadOutlined />} href={templateUrl(caseNo, classId)}>
          {t('rosters.template')}
        </Button>
      </div>
      {percent === null ? (
        <p className={css.soft}>
          {t('rosters.dropHint', { rows: roster.maxRows.toLocaleString('zh-CN'), size: formatBytes(roster.maxBytes) })}
        </p>
      ) : (
        <div role="status" className={css.progress}>
          <Progress percent={percent} size="small" status="active" showInfo={false} />
          <span>{percent < 100 ? t('rosters.sending', { percent }) : t('rosters.checking')}</span>
        </div>
      )}
      <ProblemNotice error={error} />
    </div>
  );
}
