import { App, ConfigProvider } from 'antd';
import dayjs from 'dayjs';
import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { useMedia } from '@/shared/hooks';
import { useComponentTexts } from '@/shared/i18n';
import { antTheme } from '@/shared/ui';

const storageName = 'banjian.type';

interface TypeSize {
  large: boolean;
  setLarge: (large: boolean) => void;
}

const TypeSizeContext = createContext<TypeSize>({ large: false, setLarge: () => undefined });

export const useTypeSize = () => use(TypeSizeContext);

/** Theme, language of the components and the size of type. */
export function Providers({ children }: { children: ReactNode }) {
  const locale = useComponentTexts();
  dayjs.locale(locale.locale);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const [large, setLarge] = useState(() => localStorage.getItem(storageName) === 'large');
  useLayoutEffect(() => {
    document.documentElement.dataset.type = large ? 'large' : 'normal';
    localStorage.setItem(storageName, large ? 'large' : 'normal');
  }, [large]);
  const theme = useMemo(() => antTheme(large, still), [large, still]);
  const size = useMemo(() => ({ large, setLarge }), [large]);
  return (
    <TypeSizeContext value={size}>
      <ConfigProvider locale={locale} theme={theme} button={{ autoInsertSpace: false }}>
        <App message={{ maxCount: 2 }}>{children}</App>
      </ConfigProvider>
      <div id="bj-live" className="bj-hidden" role="status" aria-live="polite" />
    </TypeSizeContext>
  );
}
