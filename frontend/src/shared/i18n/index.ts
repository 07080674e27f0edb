import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { zhCN } from './zh-CN';

export { interpolate } from './interpolate';

export const defaultLanguage = 'zh-CN';

void i18next.use(initReactI18next).init({
  lng: defaultLanguage,
  fallbackLng: defaultLanguage,
  defaultNS: 'text',
  resources: { [defaultLanguage]: { text: zhCN } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

export const i18n = i18next;

export function useT() {
  return useTranslation().t;
}
