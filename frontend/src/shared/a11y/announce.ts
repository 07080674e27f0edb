/** Says a sentence to screen readers without moving the focus. */
export function announce(text: string): void {
  const region = document.getElementById('bj-live');
  if (!region) return;
  region.textContent = '';
  window.setTimeout(() => {
    region.textContent = text;
  }, 40);
}
