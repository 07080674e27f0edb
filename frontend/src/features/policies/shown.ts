import type { ClauseLine } from './api';

/** Which sentences are shown: all, those that leave something open, those that nothing realises, those without a proof. */
export const filters = ['all', 'open', 'information', 'unproved'] as const;
export type Filter = (typeof filters)[number];

const tests: Record<Filter, (line: ClauseLine) => boolean> = {
  all: () => true,
  open: (line) => line.ambiguity !== null,
  information: (line) => line.information !== null || line.later !== null,
  unproved: (line) => line.information === null && line.later === null && line.proofs.length === 0,
};

export const countOf = (lines: readonly ClauseLine[], filter: Filter) => lines.filter(tests[filter]).length;

export function shownOf(lines: readonly ClauseLine[], filter: Filter, words: string): ClauseLine[] {
  const wanted = words.trim().toLowerCase();
  return lines.filter(
    (line) =>
      tests[filter](line) &&
      [line.id, line.location, line.text, ...line.places.map((place) => place.name)].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
  );
}

/** The sentences under the place of the document where they stand, in the order of the document. */
export function sectionsOf(lines: readonly ClauseLine[]): { location: string; lines: ClauseLine[] }[] {
  const sections: { location: string; lines: ClauseLine[] }[] = [];
  for (const line of lines) {
    const last = sections.at(-1);
    if (last?.location === line.location) last.lines.push(line);
    else sections.push({ location: line.location, lines: [line] });
  }
  return sections;
}
