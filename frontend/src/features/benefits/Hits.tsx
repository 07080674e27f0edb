import { UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import type { ComparisonHitView, EntitlementsView } from '@/shared/api';
import { formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Empty, ProblemNotice, Tag } from '@/shared/ui';
import { addHit, dismissHit, importHits } from './api';
import css from './benefits.module.css';

function HitLine({ caseNo, hit, canWork }: { caseNo: string; hit: ComparisonHitView; canWork: boolean }) {
  const t = useT();
  const [reason, setReason] = useState<string | null>(null);
  const dismissal = useMutation({
    mutationFn: () => dismissHit(caseNo, hit.id, reason ?? ''),
    onSuccess: () => setReason(null),
  });
  return (
    <li className={css.hit}>
      <div className={css.bar}>
        <span>
          <strong>{t('money.hits.row', { seq: hit.seq, name: hit.name })}</strong>{' '}
          <span className={css.soft}>{hit.source}</span>
        </span>
        {hit.open ? (
          <Tag tone="late">{t('money.hits.open')}</Tag>
        ) : hit.dismissedBy ? (
          <Tag>{t('money.hits.dismissed')}</Tag>
        ) : (
          <Tag tone="soon">{t('money.hits.excluded')}</Tag>
        )}
      </div>
      <p>{hit.text}</p>
      {hit.dismissal && (
        <p className={css.soft}>
          {t('money.hits.dismissed')}
          {t('common.colon')}
          {hit.dismissal}
          {t('common.inBrackets', { text: hit.dismissedBy ?? '' })}
        </p>
      )}
      <div className={css.bar}>
        <span className={css.soft}>{t('money.hits.by', { by: hit.by, at: formatDateTime(hit.at) })}</span>
        {canWork && hit.open && reason === null && (
          <Button size="small" onClick={() => setReason('')}>
            {t('money.hits.dismiss')}
          </Button>
        )}
      </div>
      {reason !== null && (
        <div className={css.form}>
          <label>
            {t('money.hits.dismissReason')}
            <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          </label>
          <ProblemNotice error={dismissal.error} />
          <div className={css.actions}>
            <Button
              type="primary"
              disabled={!reason.trim()}
              loading={dismissal.isPending}
              onClick={() => dismissal.mutate()}
            >
              {t('money.hits.dismiss')}
            </Button>
            <Button onClick={() => setReason(null)}>{t('money.benefits.cancel')}</Button>
          </div>
        </div>
      )}
    </li>
  );
}

function AddHit({ caseNo, view, onClose }: { caseNo: string; view: EntitlementsView; onClose: () => void }) {
  const t = useT();
  const [rowId, setRow] = useState<string | null>(null);
  const [source, setSource] = useState('');
  const [text, setText] = useState('');
  const adding = useMutation({
    mutationFn: () => addHit(caseNo, { rowId: rowId ?? '', source, text }),
    onSuccess: onClose,
  });
  return (
    <div className={css.form} role="group" aria-label={t('money.hits.addTitle')}>
      <label>
        {t('money.hits.person')}
        <Select
          value={rowId}
          onChange={setRow}
          showSearch={{ optionFilterProp: 'label' }}
          options={view.rows.map((row) => ({
            value: row.rowId,
            label: `${t('money.hits.row', { seq: row.seq, name: row.name })} ${row.idNumber}`,
          }))}
        />
      </label>
      <label>
        {t('money.hits.source')}
        <Input value={source} maxLength={100} onChange={(event) => setSource(event.target.value)} />
      </label>
      <label>
        {t('money.hits.text')}
        <Input value={text} maxLength={500} onChange={(event) => setText(event.target.value)} />
      </label>
      <ProblemNotice error={adding.error} />
      <div className={css.actions}>
        <Button
          type="primary"
          disabled={!rowId || !source.trim() || !text.trim()}
          loading={adding.isPending}
          onClick={() => adding.mutate()}
        >
          {t('money.hits.save')}
        </Button>
        <Button onClick={onClose}>{t('money.benefits.cancel')}</Button>
      </div>
    </div>
  );
}

interface HitsProps {
  caseNo: string;
  view: EntitlementsView;
  canWork: boolean;
  onChoose: (rowIds: string[]) => void;
}

/** Hits of the comparison with other systems: entered or imported, answered by exclusion or with a reason. */
export function Hits({ caseNo, view, canWork, onChoose }: HitsProps) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const importing = useMutation({ mutationFn: (file: File) => importHits(caseNo, file) });
  const open = view.hits.filter((hit) => hit.open);
  return (
    <section className={css.stack} aria-label={t('money.hits.title')}>
      <div className={css.bar}>
        <h3 className={css.heading}>{t('money.hits.title')}</h3>
        {canWork && (
          <div className={css.actions}>
            <span className={css.soft}>{t('money.hits.importHint')}</span>
            <Button icon={<UploadOutlined />} loading={importing.isPending} onClick={() => input.current?.click()}>
              {t('money.hits.import')}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              accept=".xlsx"
              aria-label={t('money.hits.import')}
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = '';
                if (file) importing.mutate(file);
              }}
            />
            <Button onClick={() => setAdding(true)}>{t('money.hits.add')}</Button>
          </div>
        )}
      </div>
      <ProblemNotice error={importing.error} />
      {adding && <AddHit caseNo={caseNo} view={view} onClose={() => setAdding(false)} />}
      {view.hits.length === 0 ? (
        <Empty small title={t('money.hits.none')} hint={t('money.hits.noneHint')} />
      ) : (
        <ul className={css.hits}>
          {view.hits.map((hit) => (
            <HitLine key={hit.id} caseNo={caseNo} hit={hit} canWork={canWork} />
          ))}
        </ul>
      )}
      {canWork && open.length > 0 && (
        <div className={css.actions}>
          <Button onClick={() => onChoose(open.map((hit) => hit.rowId))}>{t('money.hits.excludeAll')}</Button>
        </div>
      )}
    </section>
  );
}
