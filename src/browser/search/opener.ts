import { withParts } from '../load.ts';
import { isSlashOn } from '../settings.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

class SearchOpener extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', () => this.open());
    addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const isShortcut =
        key === '/'
          ? isSlashOn() && !ctrlKey && !metaKey && !altKey && !isTyping(target)
          : key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
      if (!isShortcut) return;
      event.preventDefault();
      this.open();
    });
  }

  /** Opens the dialog, which is loaded now and not with the page. */
  open() {
    void withParts(({ openSearch }) => openSearch());
  }
}

customElements.define('search-opener', SearchOpener);
