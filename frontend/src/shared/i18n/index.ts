import type { Locale } from 'antd/es/locale';
import componentsInChinese from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { month, plural } from './formats';
import { markChinese } from './marks';
import type { Texts } from './texts';
import { zhCN } from './zh-CN';

export { interpolate } from './interpolate';

export type Language = 'zh-CN' | 'en';

/** Everything a language says: our own texts, and those of the libraries by their originals, which stand beside them in Chinese. */
export interface Words {
  text: Texts;
  formJs: Readonly<Record<string, string>>;
  bpmnIo: Readonly<Record<string, string>>;
  /** Words for codes of the server, which says them in Chinese itself. */
  codes: Readonly<Record<string, string>>;
  /** What the components of Ant Design say; the days of its calendars go by the same name. */
  components: Locale;
}

export const defaultLanguage: Language = 'zh-CN';

const storageName = 'banjian.language';
const first: Words = {
  text: zhCN,
  formJs: {},
  bpmnIo: {},
  codes: {},
  components: componentsInChinese,
};
const known = new Map<Language, Words>([[defaultLanguage, first]]);

void i18next.use(initReactI18next).init({
  lng: defaultLanguage,
  fallbackLng: defaultLanguage,
  defaultNS: 'text',
  ns: ['text'],
  resources: { [defaultLanguage]: { text: zhCN } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});
i18next.services.formatter?.add('plural', plural);
i18next.services.formatter?.add('month', month);
i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
  markChinese(language);
});

export const i18n = i18next;

/** Speaks this language from now on, and the next time; fails where its words cannot be had. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'en' && !known.has(language)) {
    const { en } = await import('./en');
    known.set(language, en);
    i18next.addResourceBundle(language, 'text', en.text);
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(storageName, language);
}

/** The language chosen on this device before; Chinese where none was, whatever the browser prefers. */
export async function startLanguage(): Promise<void> {
  document.documentElement.lang = defaultLanguage;
  if (localStorage.getItem(storageName) === 'en') await chooseLanguage('en').catch(() => undefined);
}

export function useT() {
  return useTranslation().t;
}

export function useLanguage(): Language {
  return useTranslation().i18n.language as Language;
}

const words = () => known.get(i18next.language as Language) ?? first;

/** What the components of Ant Design say in the language of the moment. */
export function useComponentTexts(): Locale {
  return (known.get(useLanguage()) ?? first).components;
}

/** What a code of the server means, in the language of the moment; undefined where the server's own words have to do. */
export function codeText(kind: 'outcome' | 'phase' | 'problem' | 'result' | 'role', code: string): string | undefined {
  return words().codes[`${kind}.${code}`];
}

/** What a library calls this, in the language of the moment; undefined in Chinese, whose texts are loaded with the library. */
export function libraryText(part: 'formJs' | 'bpmnIo', original: string): string | undefined {
  return words()[part][original];
}
