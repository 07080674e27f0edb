import { useVirtualizer } from '@tanstack/react-virtual';
import { Input, Select } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CellFinding, RosterColumn } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { ClauseQuote } from '@/shared/ui';
import css from './rosters.module.css';

/** A row as the grid draws it, whatever it comes from. */
export interface GridRow {
  key: string;
  /** What stands in front of the row: its number in the file or on the roster. */
  no: number;
  label?: ReactNode;
  values: Readonly<Record<string, string>>;
  /** What is stored now, in the columns that would change. */
  before?: Readonly<Record<string, string>>;
  findings: readonly CellFinding[];
  muted?: boolean;
}

interface ExtraColumn {
  id: string;
  title: string;
  width: number;
  text: (row: GridRow, index: number) => string;
  render?: (row: GridRow, index: number) => ReactNode;
}

interface RosterGridProps {
  label: string;
  columns: readonly RosterColumn[];
  extra?: readonly ExtraColumn[];
  rows: readonly GridRow[];
  total: number;
  numberTitle: string;
  more?: () => void;
  /** Stores a new value; a refusal is shown at the cell. Without it nothing can be changed. */
  onEdit?: (row: GridRow, column: string, value: string) => Promise<void>;
}

const rowHeight = 44;

const widthOf = (column: RosterColumn) =>
  column.type === 'ID_NUMBER'
    ? 200
    : column.id === 'name'
      ? 120
      : Math.min(260, Math.max(110, column.title.length * 17));

const findingsOf = (row: GridRow, column: string) => row.findings.filter((one) => one.column === column);

/** The row and column of the cell that was hit. */
function cellOf(target: EventTarget): [number, number] | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = (cell?.dataset.cell ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? null : [row, column];
}

function Editor({
  column,
  value,
  onDone,
  onCancel,
}: {
  column: RosterColumn;
  value: string;
  onDone: (value: string) => void;
  onCancel: () => void;
}) {
  // a masked number is not a value to start from: it is typed anew
  const [text, setText] = useState(column.masked ? '' : value);
  // leaving the field comes after Enter and Escape, and must not store a second time
  const left = useRef(false);
  const leave = (then: () => void) => {
    if (left.current) return;
    left.current = true;
    then();
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') leave(onCancel);
    if (event.key === 'Enter') leave(() => onDone(text));
  };
  return column.choices.length > 0 ? (
    <Select
      autoFocus
      defaultOpen
      className={css.editor}
      aria-label={column.title}
      defaultValue={value || undefined}
      options={[{ value: '', label: '—' }, ...column.choices.map((word) => ({ value: word, label: word }))]}
      onSelect={(word: string) => leave(() => onDone(word))}
      onBlur={() => leave(onCancel)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') leave(onCancel);
      }}
    />
  ) : (
    <Input
      autoFocus
      className={css.editor}
      aria-label={column.title}
      placeholder={column.masked ? value : undefined}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={keys}
      onBlur={() => leave(() => (text === (column.masked ? '' : value) ? onCancel() : onDone(text)))}
    />
  );
}

/** What is wrong with the cell that has the focus, in words, beside the table. */
function Detail({
  row,
  column,
  problem,
}: {
  row: GridRow | undefined;
  column: RosterColumn | undefined;
  problem: string | null;
}) {
  const t = useT();
  const findings = row ? row.findings.filter((one) => !column || one.column === column.id) : [];
  const shown = findings.length > 0 ? findings : (row?.findings ?? []);
  const was = row && column ? row.before?.[column.id] : undefined;
  return (
    <div className={css.detail} aria-live="polite">
      {problem && <p className={css.bad}>{problem}</p>}
      {row && shown.length === 0 && !problem && was === undefined && (
        <p className={css.soft}>{t('rosters.cellGood', { n: row.no })}</p>
      )}
      {!row && <p className={css.soft}>{t('rosters.gridHint')}</p>}
      {was !== undefined && <p>{t('rosters.before', { text: was || t('rosters.nothing') })}</p>}
      {row &&
        shown.map((one) => (
          <div key={`${one.code}-${one.column}`} className={css.finding} data-code={one.code}>
            <p>
              <strong className={one.severity === 'ERROR' ? css.bad : css.warn}>
                {t(`rosters.severity.${one.severity}`)}
              </strong>{' '}
              {t('rosters.at', { n: row.no, column: one.title ?? '' })}
              {t('common.colon')}
              {one.message}
            </p>
            {one.remedy && (
              <p className={css.soft}>
                {t('problems.remedy')}
                {t('common.colon')}
                {one.remedy}
              </p>
            )}
            {one.clause && <ClauseQuote id={one.clause} />}
          </div>
        ))}
    </div>
  );
}

/** A table of many people: only what is seen is drawn; arrows move, Enter changes, findings are read out and written below. */
export function RosterGrid({ label, columns, extra = [], rows, total, numberTitle, more, onEdit }: RosterGridProps) {
  const t = useT();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ row: number; column: number }>({ row: 0, column: 0 });
  const [editing, setEditing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [touched, setTouched] = useState(false);
  const shown = columns.filter((column) => column.id !== 'seq');
  const widths = [76, ...shown.map(widthOf), ...extra.map((one) => one.width)];
  const template = widths.map((width) => `${width}px`).join(' ');
  const count = shown.length + extra.length;
  // eslint-disable-next-line react-hooks/incompatible-library -- the compiler leaves this component as it is, which is right here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 60) more();
  }, [more, last, rows.length]);

  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  // after the next drawing; a field that was opened in the cell meanwhile keeps the focus
  const focusCell = (row: number, column: number) =>
    requestAnimationFrame(() => {
      const cell = document.getElementById(cellId(row, column));
      if (!cell?.contains(document.activeElement)) cell?.focus();
    });
  const focus = (row: number, column: number) => {
    const next = { row: Math.max(0, Math.min(rows.length - 1, row)), column: Math.max(0, Math.min(count - 1, column)) };
    setAt(next);
    setProblem(null);
    setTouched(true);
    virtual.scrollToIndex(next.row);
    focusCell(next.row, next.column);
  };
  const keys = (event: KeyboardEvent) => {
    if (editing) return;
    const moves: Record<string, [number, number]> = {
      ArrowDown: [at.row + 1, at.column],
      ArrowUp: [at.row - 1, at.column],
      ArrowRight: [at.row, at.column + 1],
      ArrowLeft: [at.row, at.column - 1],
      PageDown: [at.row + 10, at.column],
      PageUp: [at.row - 10, at.column],
      Home: [event.ctrlKey ? 0 : at.row, 0],
      End: [event.ctrlKey ? rows.length - 1 : at.row, count - 1],
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      focus(...move);
    } else if ((event.key === 'Enter' || event.key === 'F2') && onEdit && at.column < shown.length) {
      event.preventDefault();
      setEditing(true);
    }
  };
  const store = async (row: GridRow, column: RosterColumn, value: string) => {
    setEditing(false);
    setBusy(row.key);
    try {
      await onEdit?.(row, column.id, value);
      setProblem(null);
    } catch (refused) {
      setProblem(refused instanceof Error ? refused.message : String(refused));
    } finally {
      setBusy(null);
      focusCell(at.row, at.column);
    }
  };

  return (
    <div>
      <div
        ref={scroller}
        className={css.grid}
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={count + 1}
        aria-readonly={!onEdit}
        tabIndex={-1}
        onKeyDown={keys}
        onClick={(event) => {
          const cell = cellOf(event.target);
          if (cell && !(editing && at.row === cell[0] && at.column === cell[1])) focus(...cell);
        }}
        onDoubleClick={(event) => onEdit && cellOf(event.target) && setEditing(true)}
        style={{ height: Math.min(560, (rows.length + 1) * rowHeight + 18) }}
      >
        <div role="row" aria-rowindex={1} className={css.gridHead} style={{ gridTemplateColumns: template }}>
          <span role="columnheader">{numberTitle}</span>
          {shown.map((column) => (
            <span key={column.id} role="columnheader" title={column.title}>
              {column.title}
              {column.required && <span className={css.required}> *</span>}
            </span>
          ))}
          {extra.map((one) => (
            <span key={one.id} role="columnheader">
              {one.title}
            </span>
          ))}
        </div>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={row.key}
                role="row"
                aria-rowindex={item.index + 2}
                aria-busy={busy === row.key}
                className={[css.gridRow, row.muted ? css.muted : '', busy === row.key ? css.busy : ''].join(' ')}
                style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
              >
                <span role="rowheader" className={css.no}>
                  {row.no}
                  {row.label}
                </span>
                {shown.map((column, index) => {
                  const findings = findingsOf(row, column.id);
                  const error = findings.some((one) => one.severity === 'ERROR');
                  const text = row.values[column.id] ?? '';
                  const here = at.row === item.index && at.column === index;
                  const changed = row.before?.[column.id] !== undefined;
                  return (
                    <div
                      key={column.id}
                      id={cellId(item.index, index)}
                      role="gridcell"
                      tabIndex={here ? 0 : -1}
                      aria-invalid={error || undefined}
                      className={[
                        css.gridCell,
                        error ? css.cellBad : findings.length > 0 ? css.cellWarn : changed ? css.cellChanged : '',
                      ].join(' ')}
                      title={findings.map((one) => one.message).join('') || text}
                      data-cell={`${item.index} ${index}`}
                    >
                      {here && editing ? (
                        <Editor
                          column={column}
                          value={text}
                          onDone={(value) => void store(row, column, value)}
                          onCancel={() => {
                            setEditing(false);
                            focusCell(at.row, at.column);
                          }}
                        />
                      ) : (
                        <>
                          {findings.length > 0 && (
                            <span className={css.mark} aria-hidden="true">
                              {error ? '✕' : '!'}
                            </span>
                          )}
                          <span className={css.cellText}>{text || (error ? t('rosters.nothing') : '')}</span>
                          {findings.length > 0 && (
                            <span className="bj-hidden">
                              {findings
                                .map(
                                  (one) => `${t(`rosters.severity.${one.severity}`)}${t('common.colon')}${one.message}`,
                                )
                                .join('')}
                            </span>
                          )}
                          {changed && (
                            <span className="bj-hidden">
                              {t('rosters.before', { text: row.before?.[column.id] || t('rosters.nothing') })}
                            </span>
                          )}
                        </>
                      )}
                    </div>
                  );
                })}
                {extra.map((one, index) => (
                  <div
                    key={one.id}
                    id={cellId(item.index, shown.length + index)}
                    role="gridcell"
                    tabIndex={at.row === item.index && at.column === shown.length + index ? 0 : -1}
                    className={css.gridCell}
                  >
                    {one.render ? (
                      one.render(row, item.index)
                    ) : (
                      <span className={css.cellText}>{one.text(row, item.index)}</span>
                    )}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <Detail row={touched ? rows[at.row] : undefined} column={shown[at.column]} problem={problem} />
    </div>
  );
}
