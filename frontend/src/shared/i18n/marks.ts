const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;
const spoken = ['aria-label', 'alt', 'placeholder', 'title'];

/** The elements whose language was said here, and by nobody else. */
let marked = new WeakSet<Element>();

function saidBy(element: Element): string {
  let said = '';
  for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said += node.nodeValue ?? '';
  for (const name of spoken) said += element.getAttribute(name) ?? '';
  return said;
}

/** Chinese wherever there is Chinese in it: its voice reads the English words around it, the other way round nothing is read. */
function languageOf(element: Element): string | null {
  if (element instanceof HTMLStyleElement || element instanceof HTMLScriptElement) return null;
  const said = saidBy(element);
  if (chinese.test(said)) return 'zh-CN';
  const around = element.parentElement?.closest('[lang]');
  const wrong = around && marked.has(around) && around.getAttribute('lang') === 'zh-CN';
  return wrong && /[A-Za-z]/.test(said) ? document.documentElement.lang : null;
}

function mark(element: Element): boolean {
  const now = element.getAttribute('lang');
  if (now !== null && !marked.has(element)) return false;
  const language = languageOf(element);
  if (language === now) return false;
  if (language === null) {
    element.removeAttribute('lang');
    marked.delete(element);
  } else {
    element.setAttribute('lang', language);
    marked.add(element);
  }
  return true;
}

function markAll(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node; node = walker.nextNode()) mark(node as Element);
}

function look(records: readonly MutationRecord[]): void {
  const touched = new Set<Element>();
  for (const { target, addedNodes } of records) {
    const own = target instanceof Element ? target : target.parentElement;
    if (own) touched.add(own);
    for (const node of addedNodes) if (node instanceof Element) markAll(node);
  }
  for (const element of touched) if (mark(element)) markAll(element);
}

let observer: MutationObserver | null = null;

/**
 * While the page is in another language, says of every element with Chinese in it that it is Chinese. The dictionaries of other
 * languages hold none, so it comes from an office, a pack or a person, and stays as it is: it is the legal text.
 */
export function markChinese(language: string): void {
  observer?.disconnect();
  observer = null;
  for (const element of document.querySelectorAll('[lang]')) if (marked.has(element)) element.removeAttribute('lang');
  marked = new WeakSet();
  if (language === 'zh-CN') return;
  markAll(document.documentElement);
  observer = new MutationObserver(look);
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: spoken,
  });
}
