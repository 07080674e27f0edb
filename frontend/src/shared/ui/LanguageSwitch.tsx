import { App, Button } from 'antd';
import { announce } from '../a11y';
import { chooseLanguage, useLanguage, useT, type Language } from '../i18n';

/** Names the other language in that language, and changes to it where one stands. */
export function LanguageSwitch({ short }: { short?: boolean }) {
  const t = useT();
  const { message } = App.useApp();
  const other: Language = useLanguage() === 'en' ? 'zh-CN' : 'en';
  const name = t('shell.language');
  return (
    <Button
      type="text"
      lang={other}
      aria-label={name}
      onClick={() =>
        void chooseLanguage(other).then(
          () => announce(name),
          () => void message.error(t('common.states.offlineTitle')),
        )
      }
    >
      {short ? t('shell.languageShort') : name}
    </Button>
  );
}
