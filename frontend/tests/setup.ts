import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import '@/shared/i18n';

configure({ asyncUtilTimeout: 20_000 });

for (const name of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth']) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value: 900 });
}
class Observer {
  constructor(private readonly tell: ResizeObserverCallback) {}
  observe(target: Element) {
    const size = [{ inlineSize: 900, blockSize: 900 }];
    this.tell(
      [{ target, borderBoxSize: size, contentRect: target.getBoundingClientRect() } as unknown as ResizeObserverEntry],
      this,
    );
  }
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = Observer;
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as unknown as MediaQueryList;
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
});
