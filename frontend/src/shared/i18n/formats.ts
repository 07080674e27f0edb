type Options = Readonly<Record<string, unknown>>;

/** `{{n, plural(one: person; other: people)}}`: the word for that many. */
export function plural(value: unknown, _language: string | undefined, options: Options): string {
  return String(Number(value) === 1 ? options.one : options.other);
}

/** `{{m, month}}`: the name of a month by its number. */
export function month(value: unknown, language: string | undefined): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2021, Number(value) - 1, 1),
  );
}
