import {
  DeleteOutlined,
  EyeOutlined,
  FileOutlined,
  FlagFilled,
  FlagOutlined,
  PrinterOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Popconfirm, Progress } from 'antd';
import { useRef, useState } from 'react';
import { asProblem, type ChecklistItem, type ChecklistView, type MaterialFileView } from '@/shared/api';
import { formatBytes, formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { announce } from '@/shared/a11y';
import { ClauseQuote, Empty, Notice, ProblemNotice, problemSentence, Tag } from '@/shared/ui';
import { contentUrl, itemRef, refresh, removeMaterial, uploadMaterial } from './api';
import { uploadFault } from './uploadRules';
import { noteUpload, useUpload } from './uploads';
import css from './materials.module.css';

export interface MaterialMarking {
  markable: ReadonlySet<string>;
  marked: ReadonlySet<string>;
  toggle: (ref: string, label: string) => void;
}

interface ChecklistProps {
  caseNo: string;
  checklist: ChecklistView;
  selected?: string | null;
  onSelect?: (file: MaterialFileView) => void;
  marking?: MaterialMarking;
  withClauses?: boolean;
}

type ItemProps = Omit<ChecklistProps, 'checklist'>;

function Files({
  item,
  caseNo,
  selected,
  onSelect,
}: { item: ChecklistItem } & Omit<ChecklistProps, 'checklist' | 'marking'>) {
  const t = useT();
  const { message } = App.useApp();
  const remove = useMutation({
    mutationFn: (file: MaterialFileView) => removeMaterial(file.id),
    onSuccess: () => {
      announce(t('materials.removed'));
      return refresh(caseNo);
    },
    onError: (error) => void message.error(problemSentence(t, asProblem(error)), 6),
  });
  return (
    <ul className={css.files}>
      {item.files.map((file) => (
        <li key={file.id} className={[css.file, selected === file.id ? css.fileOn : ''].join(' ')}>
          {onSelect ? (
            <button
              type="button"
              className={css.fileName}
              aria-label={t('materials.view', { name: file.fileName })}
              aria-current={selected === file.id}
              onClick={() => onSelect(file)}
            >
              <EyeOutlined aria-hidden="true" />
              <span>{file.fileName}</span>
            </button>
          ) : (
            <a className={css.fileName} href={contentUrl(file.id)} target="_blank" rel="noreferrer">
              <FileOutlined aria-hidden="true" />
              <span>{file.fileName}</span>
            </a>
          )}
          <span
            className={css.meta}
            title={t('materials.by', { who: file.uploadedBy, time: formatDateTime(file.uploadedAt) })}
          >
            {formatBytes(file.bytes)}
          </span>
          {item.editable && (
            <Popconfirm
              title={t('materials.removeConfirm', { name: file.fileName })}
              onConfirm={() => remove.mutate(file)}
            >
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('materials.removeFile', { name: file.fileName })}
              />
            </Popconfirm>
          )}
          {file.hint && <p className={css.hint}>{t('materials.hint', { text: file.hint })}</p>}
        </li>
      ))}
    </ul>
  );
}

function UploadButton({ item, caseNo }: { item: ChecklistItem; caseNo: string }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const key = `${caseNo} ${itemRef(item)}`;
  const { percent, faults, error } = useUpload(key);
  const types = item.accept.map((type) => type.replace(/^\./, '').toUpperCase()).join(t('common.listSeparator'));
  const label = item.name + (item.subject ? t('common.inBrackets', { text: item.subject }) : '');

  const send = async (files: readonly File[]) => {
    const refused: string[] = [];
    noteUpload(key, { error: null, faults: [] });
    for (const file of files) {
      const fault = uploadFault(file, item);
      if (fault) {
        refused.push(
          fault === 'tooLarge'
            ? t('materials.tooLarge', {
                name: file.name,
                size: formatBytes(file.size),
                limit: formatBytes(item.maxBytes),
              })
            : t('materials.wrongType', { name: file.name, types }),
        );
        continue;
      }
      noteUpload(key, { percent: 0 });
      try {
        await uploadMaterial(caseNo, item, file, (percent) => noteUpload(key, { percent }));
        announce(t('materials.uploaded', { name: file.name }));
      } catch (problem) {
        noteUpload(key, { error: problem });
      } finally {
        noteUpload(key, { percent: null });
      }
    }
    noteUpload(key, { faults: refused });
    await refresh(caseNo);
  };

  return (
    <div
      className={[css.drop, over ? css.dropOver : ''].join(' ')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send([...event.dataTransfer.files]);
      }}
      role="group"
      aria-label={t('materials.uploadFor', { name: label })}
    >
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={item.accept.map((type) => `.${type.replace(/^\./, '')}`).join(',')}
        data-material={itemRef(item)}
        onChange={(event) => {
          void send([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {percent === null ? (
        <>
          <Button
            size="small"
            icon={<UploadOutlined />}
            onClick={() => input.current?.click()}
            aria-label={t('materials.uploadFor', { name: label })}
          >
            {t('materials.upload')}
          </Button>
          <span className={css.meta}>{t('materials.dropHint', { types, size: formatBytes(item.maxBytes) })}</span>
        </>
      ) : (
        <Progress percent={percent} size="small" aria-label={t('materials.uploading', { percent })} />
      )}
      {faults.map((fault) => (
        <Notice key={fault} tone="bad" title={fault} />
      ))}
      <ProblemNotice error={error} />
    </div>
  );
}

/** What matters most about the checklist: something missing, to be replaced, needed later, or nothing. */
function rankOf(checklist: ChecklistView): 0 | 1 | 2 | 3 {
  if (checklist.missing > 0) return 0;
  if (checklist.items.some((item) => item.replacementDue)) return 1;
  return checklist.items.some((item) => item.later) ? 2 : 3;
}

/** The state of the checklist in one sentence. */
export function sentenceOf(t: ReturnType<typeof useT>, checklist: ChecklistView): string {
  const count = (test: (item: ChecklistItem) => boolean) => checklist.items.filter(test).length;
  return (
    [
      t('materials.missing', { n: checklist.missing }),
      t('materials.replace', { n: count((item) => item.replacementDue) }),
      t('materials.later', { n: count((item) => item.later) }),
      t('materials.complete'),
    ][rankOf(checklist)] ?? ''
  );
}

function Item({ item, caseNo, selected, onSelect, marking, withClauses }: { item: ChecklistItem } & ItemProps) {
  const t = useT();
  const ref = itemRef(item);
  const label = item.name + (item.subject ? t('common.inBrackets', { text: item.subject }) : '');
  const marked = marking?.marked.has(ref) ?? false;
  return (
    <li className={[css.item, marked ? css.itemMarked : ''].join(' ')} data-item={ref}>
      <div className={css.itemHead}>
        <div>
          <p className={css.name}>{item.name}</p>
          {item.subject && <p className={css.meta}>{item.subject}</p>}
        </div>
        <span className={css.tags}>
          {item.missing && <Tag tone="late">{t('materials.missingTag')}</Tag>}
          {item.later && <Tag>{t('materials.laterTag')}</Tag>}
          {item.replacementDue && <Tag tone="soon">{t('materials.replaceTag')}</Tag>}
          <Tag>{t(item.required ? 'materials.required' : 'materials.notRequired')}</Tag>
        </span>
      </div>
      {item.correctionDemand && <Notice tone="warn" title={t('materials.demand', { text: item.correctionDemand })} />}
      <Files item={item} caseNo={caseNo} selected={selected} onSelect={onSelect} />
      {item.kept > 0 && <p className={css.meta}>{t('materials.kept', { n: item.kept })}</p>}
      {!item.editable && item.files.length === 0 && item.kept === 0 && (
        <p className={css.meta}>{t('materials.noFile')}</p>
      )}
      {item.printable && (
        <a className={css.printable} href={item.printable} target="_blank" rel="noreferrer">
          <PrinterOutlined aria-hidden="true" /> {t('materials.printable')}
        </a>
      )}
      {item.editable && <UploadButton item={item} caseNo={caseNo} />}
      {marking?.markable.has(ref) && (
        <button
          type="button"
          className={[css.mark, marked ? css.markOn : ''].join(' ')}
          aria-pressed={marked}
          aria-label={`${t('cases.decision.mark')}${t('common.colon')}${label}`}
          onClick={() => marking.toggle(ref, label)}
        >
          {marked ? <FlagFilled aria-hidden="true" /> : <FlagOutlined aria-hidden="true" />}
          {t(marked ? 'cases.decision.marked' : 'cases.decision.mark')}
        </button>
      )}
      {withClauses && item.clause && (
        <details className={css.why}>
          <summary>
            {t('materials.why')} {item.clause}
          </summary>
          {item.reason && <p className={css.reason}>{item.reason}</p>}
          <ClauseQuote id={item.clause} text={item.clauseText} />
        </details>
      )}
    </li>
  );
}

/**
 * The materials that this case needs: what is there, what is missing and which clause asks for it. What a later step asks
 * for is folded away below, unless there is nothing else.
 */
export function Checklist({ checklist, ...props }: ChecklistProps) {
  const t = useT();
  const ahead = checklist.items.filter((item) => item.later && !props.marking?.markable.has(itemRef(item)));
  const later = ahead.length < checklist.items.length ? ahead : [];
  const now = checklist.items.filter((item) => !later.includes(item));
  if (checklist.items.length === 0) return <Empty small title={t('materials.empty')} hint={t('materials.emptyHint')} />;
  return (
    <div className={css.list}>
      <p className={[css.missing, css.replace, css.later, css.complete][rankOf(checklist)]} role="status">
        {sentenceOf(t, checklist)}
      </p>
      <ol className={css.items}>
        {now.map((item) => (
          <Item key={itemRef(item)} item={item} {...props} />
        ))}
      </ol>
      {later.length > 0 && (
        <details className={css.laterItems}>
          <summary>{t('materials.later', { n: later.length })}</summary>
          <ol className={css.items}>
            {later.map((item) => (
              <Item key={itemRef(item)} item={item} {...props} />
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
