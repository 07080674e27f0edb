import type { zhCN } from './zh-CN';

/** The same keys with any words. A list keeps its length. */
type Said<T> = T extends string ? string : { readonly [K in keyof T]: Said<T[K]> };

/** What every language has to say. */
export type Texts = Said<typeof zhCN>;
