import { isComposing } from '../dom.ts';
import { withParts } from '../load.ts';
import { isSlashOn } from '../settings.ts';

/** Whether a key press in this element types text. */
const isTyping = (target: EventTarget | undefined) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [role=textbox]'));

/** Whether a key opens the search: `/` alone, or Ctrl+K, which is ⌘K on a Mac. */
function asksForSearch(event: KeyboardEvent): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  // Password managers send events without a key.
  if (!key || altKey || isComposing(event)) return false;
  if (key === '/') return isSlashOn() && !ctrlKey && !metaKey && !isTyping(event.composedPath()[0]);
  // On a keyboard layout without Latin letters, the key types another letter.
  const isK = /^[a-z]$/i.test(key) ? /k/i.test(key) : code === 'KeyK';
  // With Shift, it opens the console of Firefox.
  return isK && ctrlKey !== metaKey && !shiftKey;
}

class SearchOpener extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', () => this.open());
    addEventListener('keydown', (event) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      this.open();
    });
  }

  /** Opens the dialog, which is loaded on demand. */
  open() {
    void withParts(({ openSearch }) => openSearch());
  }
}

customElements.define('search-opener', SearchOpener);
