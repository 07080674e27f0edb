import { EyeOutlined, FlagFilled, FlagOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import { useT } from '@/shared/i18n';
import type { Data } from './schema';
import { sheetOf, type SheetField, type SheetTable } from './sheet';
import css from './sheet.module.css';

export interface Marking {
  /** Names of fields that may be marked. */
  markable: ReadonlySet<string>;
  marked: ReadonlySet<string>;
  toggle: (name: string, label: string) => void;
}

export interface Revealing {
  /** Full values by path (`mobile`, `teachers.0.mobile`) that this person asked for. */
  shown: ReadonlyMap<string, string>;
  ask: (path: string, label: string) => void;
}

interface FormSheetProps {
  schema: unknown;
  data: Data;
  marking?: Marking;
  /** Where given, masked values can be asked for. */
  revealing?: Revealing;
  /** Demands of an earlier correction, shown at their field. */
  demands?: ReadonlyMap<string, string>;
}

function Mark({ name, label, marking }: { name: string; label: string; marking?: Marking }) {
  const t = useT();
  if (!marking?.markable.has(name)) return null;
  const on = marking.marked.has(name);
  return (
    <button
      type="button"
      className={[css.mark, on ? css.markOn : ''].join(' ')}
      aria-pressed={on}
      aria-label={`${t('cases.decision.mark')}${t('common.colon')}${label}`}
      title={t(on ? 'cases.decision.marked' : 'cases.decision.mark')}
      onClick={() => marking.toggle(name, label)}
    >
      {on ? <FlagFilled aria-hidden="true" /> : <FlagOutlined aria-hidden="true" />}
      <span className={css.markText}>{t(on ? 'cases.decision.marked' : 'cases.decision.mark')}</span>
    </button>
  );
}

function Value({ text, path, label, revealing }: { text: string; path: string; label: string; revealing?: Revealing }) {
  const t = useT();
  if (!text) return <span className={css.empty}>{t('cases.emptyField')}</span>;
  if (!revealing || !text.includes('***')) return text;
  const full = revealing.shown.get(path);
  if (full !== undefined) return <strong>{full}</strong>;
  return (
    <>
      {text}{' '}
      <button
        type="button"
        className={css.reveal}
        aria-label={t('cases.reveal.of', { label })}
        title={t('cases.reveal.show')}
        onClick={() => revealing.ask(path, label)}
      >
        <EyeOutlined aria-hidden="true" />
      </button>
    </>
  );
}

const lastOf = (name: string) => name.slice(name.lastIndexOf('.') + 1);

function Table({
  table,
  marking,
  revealing,
  path,
  demand,
  level = 0,
}: {
  table: SheetTable;
  revealing?: Revealing;
  path: string;
  marking?: Marking;
  demand?: string;
  level?: number;
}) {
  const t = useT();
  const on = marking?.marked.has(table.name);
  const many = table.columns.length > 5;
  return (
    <div className={[css.table, level > 0 ? css.inner : '', on ? css.on : ''].join(' ')}>
      <div className={css.tableHead}>
        <p className={css.tableTitle}>{table.label}</p>
        <Mark name={table.name} label={table.label} marking={marking} />
      </div>
      {demand && <p className={css.demand}>{demand}</p>}
      {table.rows.length === 0 && <p className={css.empty}>{t('cases.emptyField')}</p>}
      {many
        ? table.rows.map((row, index) => (
            <div key={index} className={css.record}>
              <p className={css.recordNo}>
                {t('cases.rowNo')} {index + 1}
              </p>
              <dl className={css.grid}>
                {table.columns.map((column, position) => (
                  <div key={column.name} className={css.field}>
                    <dt>{column.label}</dt>
                    <dd>
                      <Value
                        text={row.cells[position] ?? ''}
                        path={`${path}.${index}.${lastOf(column.name)}`}
                        label={column.label}
                        revealing={revealing}
                      />
                      <Mark name={column.name} label={`${table.label} ${column.label}`} marking={marking} />
                    </dd>
                  </div>
                ))}
              </dl>
              {row.inner.map((inner) => (
                <Table
                  key={inner.name}
                  table={inner}
                  marking={marking}
                  revealing={revealing}
                  path={`${path}.${index}.${lastOf(inner.name)}`}
                  level={level + 1}
                />
              ))}
            </div>
          ))
        : table.rows.length > 0 && (
            <div className={css.scroll}>
              <table>
                <caption className="bj-hidden">{table.label}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('cases.rowNo')}</th>
                    {table.columns.map((column) => (
                      <th key={column.name} scope="col" className={column.number ? css.number : undefined}>
                        {column.label}
                        <Mark name={column.name} label={`${table.label} ${column.label}`} marking={marking} />
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.map((row, index) => (
                    <tr key={index}>
                      <td>{index + 1}</td>
                      {row.cells.map((cell, position) => (
                        <td key={position} className={table.columns[position]?.number ? css.number : undefined}>
                          {cell.includes('***') ? (
                            <Value
                              text={cell}
                              path={`${path}.${index}.${lastOf(table.columns[position]?.name ?? '')}`}
                              label={table.columns[position]?.label ?? ''}
                              revealing={revealing}
                            />
                          ) : (
                            cell
                          )}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
              {table.rows.map((row, index) =>
                row.inner
                  .filter((inner) => inner.rows.length > 0)
                  .map((inner) => (
                    <Table
                      key={`${index}-${inner.name}`}
                      table={{ ...inner, label: `${row.cells[0] ?? index + 1}${t('common.colon')}${inner.label}` }}
                      marking={index === 0 ? marking : undefined}
                      revealing={revealing}
                      path={`${path}.${index}.${lastOf(inner.name)}`}
                      level={level + 1}
                    />
                  )),
              )}
            </div>
          )}
    </div>
  );
}

/** Two fields to a row; the last of a row that would stay half empty takes all of it. */
function fill(items: readonly (SheetField | SheetTable)[]): { item: SheetField | SheetTable; wide: boolean }[] {
  const fields = items.filter((item) => item.kind === 'field');
  const result: { item: SheetField; wide: boolean }[] = [];
  let open: boolean = false;
  for (const [index, item] of fields.entries()) {
    const next = fields[index + 1];
    const wide: boolean = item.wide || (!open && (next === undefined || next.wide));
    open = !wide && !open;
    result.push({ item, wide });
  }
  return result;
}

/** A filled-in form to be read and, while correction is considered, to be marked item by item. */
export function FormSheet({ schema, data, marking, revealing, demands }: FormSheetProps) {
  const t = useT();
  const sections = useMemo(
    () => sheetOf(schema, data, { yes: t('common.yes'), no: t('common.no'), separator: t('common.listSeparator') }),
    [schema, data, t],
  );
  return (
    <div className={css.sheet}>
      {sections.map((section, index) => (
        <section key={index} className={css.section}>
          {section.title && <h3 className={css.title}>{section.title}</h3>}
          <dl className={css.grid}>
            {fill(section.items).map(({ item, wide }) =>
              item.kind === 'field' ? (
                <div
                  key={item.name}
                  className={[css.field, wide ? css.wide : '', marking?.marked.has(item.name) ? css.on : ''].join(' ')}
                >
                  <dt>{item.label}</dt>
                  <dd>
                    <span className={css.value}>
                      <Value text={item.value} path={item.name} label={item.label} revealing={revealing} />
                    </span>
                    <Mark name={item.name} label={item.label} marking={marking} />
                    {demands?.get(item.name) && <p className={css.demand}>{demands.get(item.name)}</p>}
                  </dd>
                </div>
              ) : null,
            )}
          </dl>
          {section.items.map((item) =>
            item.kind === 'table' ? (
              <Table
                key={item.name}
                table={item}
                marking={marking}
                revealing={revealing}
                path={item.name}
                demand={demands?.get(item.name)}
              />
            ) : null,
          )}
        </section>
      ))}
    </div>
  );
}
