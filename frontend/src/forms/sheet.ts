import { asSchema, labelOf, type Component, type Data } from './schema';

export interface SheetField {
  kind: 'field';
  name: string;
  label: string;
  value: string;
  wide: boolean;
  number: boolean;
}

export interface SheetTable {
  kind: 'table';
  name: string;
  label: string;
  columns: { name: string; label: string; number: boolean }[];
  rows: { cells: string[]; inner: SheetTable[] }[];
}

export interface SheetSection {
  title: string | null;
  items: (SheetField | SheetTable)[];
}

export interface Words {
  yes: string;
  no: string;
  separator: string;
}

function show(component: Component, value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((one) => show(component, one, words)).join(words.separator);
  if (typeof value === 'number' || typeof value === 'string') {
    const plain = String(value);
    return component.values?.find((choice) => String(choice.value) === plain)?.label ?? plain;
  }
  return JSON.stringify(value);
}

function tableOf(component: Component, name: string, value: unknown, words: Words): SheetTable {
  const flat: Component[] = [];
  const lists: Component[] = [];
  const collect = (components: readonly Component[]) => {
    for (const inner of components) {
      if (inner.type === 'dynamiclist') lists.push(inner);
      else if (inner.components) collect(inner.components);
      else if (inner.key) flat.push(inner);
    }
  };
  collect(component.components ?? []);
  const records = Array.isArray(value) ? (value as Data[]) : [];
  const rows = records.map((record) => ({
    cells: flat.map((column) => show(column, record?.[column.key ?? ''], words)),
    inner: lists.map((list) => tableOf(list, `${name}.${list.path ?? ''}`, record?.[list.path ?? ''], words)),
  }));
  return {
    kind: 'table',
    name,
    label: labelOf(component),
    columns: flat.map((column) => ({
      name: `${name}.${column.key}`,
      label: labelOf(column),
      number: column.type === 'number',
    })),
    rows,
  };
}

/**
 * A filled-in form as something to read. A field that its condition hid has no value in what was submitted
 * and is left out; an empty field without a condition is shown as empty.
 */
export function sheetOf(json: unknown, data: Data, words: Words): SheetSection[] {
  const sections: SheetSection[] = [];
  let open: SheetSection = { title: null, items: [] };
  const flush = () => {
    if (open.items.length > 0) sections.push(open);
  };
  const walk = (components: readonly Component[]) => {
    for (const component of components) {
      if (component.type === 'group') {
        flush();
        open = { title: labelOf(component), items: [] };
        walk(component.components ?? []);
        flush();
        open = { title: null, items: [] };
      } else if (component.type === 'dynamiclist') {
        const value = data[component.path ?? ''];
        if (component.conditional?.hide && (!Array.isArray(value) || value.length === 0)) continue;
        open.items.push(tableOf(component, component.path ?? '', value, words));
      } else if (component.key) {
        const value = data[component.key];
        if (component.conditional?.hide && (value === undefined || value === null || value === '')) continue;
        open.items.push({
          kind: 'field',
          name: component.key,
          label: labelOf(component),
          value: show(component, value, words),
          wide: component.type === 'textarea',
          number: component.type === 'number',
        });
      }
    }
  };
  walk(asSchema(json).components);
  flush();
  return sections;
}
