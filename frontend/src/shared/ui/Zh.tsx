import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../i18n';

const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;
/** A run begins and ends with a Chinese sign; what stands between two of them belongs to it. */
const runs = /([\u3000-\u303f\u3400-\u9fff\uff00-\uffef](?:[^A-Za-z]*[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])?)/;

export const isChinese = (text: unknown): boolean => typeof text === 'string' && chinese.test(text);

/** The language of an attribute or element that holds words of the office; nothing where the page is in Chinese anyway. */
export function useZh(): 'zh-CN' | undefined {
  return useLanguage() === 'zh-CN' ? undefined : 'zh-CN';
}

/** Words of the office, which stay in Chinese in every language of the page: they are the legal text. */
export function Zh({ children }: { children: ReactNode }) {
  const lang = useZh();
  return lang && children ? <span lang={lang}>{children}</span> : children;
}

/** A sentence of ours with words of the office inside: each stretch says its own language. */
export function Mixed({ children }: { children: ReactNode }) {
  const lang = useZh();
  if (!lang || typeof children !== 'string' || !isChinese(children)) return children;
  return children.split(runs).map((part, index) =>
    isChinese(part) ? (
      <span key={index} lang={lang}>
        {part}
      </span>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
