import type { Data } from './schema';
import { sheetOf, type SheetTable, type Words } from './sheet';

export interface Difference {
  name: string;
  label: string;
  mine: string;
  theirs: string;
}

function lines(table: SheetTable, words: Words): string {
  return table.rows
    .map((row) =>
      [...row.cells, ...row.inner.map((inner) => lines(inner, words))].filter(Boolean).join(words.separator),
    )
    .filter(Boolean)
    .map((line, index) => `${index + 1}. ${line}`)
    .join('\n');
}

/** Where two fillings of one form say something different, in the words of the form. */
export function differencesOf(schema: unknown, mine: Data, theirs: Data, words: Words): Difference[] {
  const read = (data: Data) =>
    new Map(
      sheetOf(schema, data, words).flatMap((section) =>
        section.items.map((item) => [
          item.name,
          { label: item.label, text: item.kind === 'field' ? item.value : lines(item, words) },
        ]),
      ),
    );
  const [own, other] = [read(mine), read(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])]
    .map((name) => ({
      name,
      label: own.get(name)?.label ?? other.get(name)?.label ?? name,
      mine: own.get(name)?.text ?? '',
      theirs: other.get(name)?.text ?? '',
    }))
    .filter((one) => one.mine !== one.theirs);
}
