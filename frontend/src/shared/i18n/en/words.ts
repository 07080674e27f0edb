/** The word that goes with a number, as `plural` in `../formats.ts` chooses it. */
export const plural = (one: string, other: string, name = 'n') => `{{${name}, plural(one: ${one}; other: ${other})}}`;

/** `1 person`, `3 people`. */
export const count = (one: string, other = `${one}s`, name = 'n') => `{{${name}}} ${plural(one, other, name)}`;
