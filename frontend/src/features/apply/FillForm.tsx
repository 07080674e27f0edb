import { CheckCircleOutlined, LoadingOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import { differencesOf, fieldName, prefill, prepareSchema, type Data } from '@/forms';
import { FormEditor, type FieldFault, type FormHandle } from '@/forms/FormEditor';
import type { CorrectionItem, FormView } from '@/shared/api';
import { formatClock } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { DataTable, Notice } from '@/shared/ui';
import { keptLocally, useAutosave, type SaveState } from './autosave';
import css from './apply.module.css';

export interface FillHandle {
  /** Checks the form and saves it; null where a field is wrong or saving failed. */
  finish: () => Promise<Data | null>;
}

interface FillFormProps {
  caseNo: string;
  form: FormView;
  items: readonly CorrectionItem[];
  known: Readonly<Record<string, string>>;
  handle: Ref<FillHandle>;
}

function SaveLine({ state }: { state: SaveState }) {
  const t = useT();
  const icon =
    state.kind === 'saved' ? (
      <CheckCircleOutlined />
    ) : state.kind === 'saving' ? (
      <LoadingOutlined />
    ) : state.kind === 'failed' ? (
      <WarningOutlined />
    ) : null;
  const text =
    state.kind === 'saved'
      ? state.at
        ? t('apply.saved', { time: formatClock(state.at) })
        : ''
      : state.kind === 'saving'
        ? t('apply.saving')
        : state.kind === 'failed'
          ? t('apply.saveFailed')
          : state.kind === 'dirty'
            ? t('apply.unsaved')
            : '';
  return (
    <p className={[css.save, state.kind === 'failed' ? css.saveBad : ''].join(' ')} role="status">
      <span aria-hidden="true">{icon}</span> {text}
    </p>
  );
}

function Lines({ text }: { text: string }) {
  const t = useT();
  return <span className={css.lines}>{text || t('cases.emptyField')}</span>;
}

/** A form being filled in, saved as one types; a newer version elsewhere is shown beside one's own. */
export function FillForm({ caseNo, form, items, known, handle }: FillFormProps) {
  const t = useT();
  const { state, change, flush, keepMine, takeTheirs } = useAutosave(caseNo, form);
  const [start, setStart] = useState<Data>(() =>
    prefill(form.schema, keptLocally(caseNo, form.formId) ?? form.data, known),
  );
  const [generation, setGeneration] = useState(0);
  const [current, setCurrent] = useState<Data>(start);
  const editor = useRef<FormHandle>(null);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const schema = useMemo(
    () =>
      prepareSchema(form.schema, {
        formId: form.formId,
        editable: form.editable,
        editableFields: form.editableFields,
        demands: new Map(
          items.filter((item) => item.kind === 'FIELD').map((item) => [fieldName(item.ref, form.formId), item.demand]),
        ),
        demandText: (demand) => t('materials.demand', { text: demand }),
      }),
    [form.schema, form.formId, form.editable, form.editableFields, items, t],
  );
  useImperativeHandle(handle, () => ({
    async finish() {
      const result = await editor.current?.submit();
      if (!result) return null;
      setFaults(result.faults);
      if (result.faults.length > 0) return null;
      change(result.data);
      return (await flush()) ? result.data : null;
    },
  }));
  const theirs = state.kind === 'conflict' ? state.theirs : null;
  return (
    <section className={css.form} aria-label={form.title}>
      <div className={css.formBar}>
        <h2 className={css.formTitle}>{form.title}</h2>
        <SaveLine state={state} />
      </div>
      {faults.length > 0 && (
        <Notice tone="bad" title={t('apply.fieldErrors', { n: faults.length })}>
          <ul className={css.faults}>
            {faults
              .filter((fault) => fault.label !== '')
              .map((fault, index) => (
                <li key={index}>
                  <button type="button" className={css.fault} onClick={fault.focus}>
                    {fault.label}
                  </button>
                  {t('common.colon')}
                  {fault.message}
                </li>
              ))}
          </ul>
        </Notice>
      )}
      {theirs && (
        <Notice
          tone="warn"
          title={t('apply.conflict')}
          action={
            <>
              <Button type="primary" onClick={() => keepMine(theirs)}>
                {t('apply.conflictMine')}
              </Button>
              <Button
                onClick={() => {
                  takeTheirs();
                  setCurrent(theirs.data);
                  setStart(theirs.data);
                  setGeneration(generation + 1);
                  keepMine(theirs);
                }}
              >
                {t('apply.conflictTheirs')}
              </Button>
            </>
          }
        >
          <DataTable
            caption={t('apply.conflictDiffers')}
            columns={[
              { key: 'field', title: t('apply.conflictField'), render: (one) => one.label },
              { key: 'mine', title: t('apply.conflictMineColumn'), render: (one) => <Lines text={one.mine} /> },
              { key: 'theirs', title: t('apply.conflictTheirsColumn'), render: (one) => <Lines text={one.theirs} /> },
            ]}
            rows={differencesOf(form.schema, current, theirs.data, {
              yes: t('common.yes'),
              no: t('common.no'),
              separator: t('common.listSeparator'),
            })}
            rowKey={(one) => one.name}
          />
        </Notice>
      )}
      <FormEditor
        key={generation}
        schema={schema}
        data={start}
        label={form.title}
        handle={editor}
        onChange={(data) => {
          setCurrent(data);
          change(data);
        }}
      />
    </section>
  );
}
