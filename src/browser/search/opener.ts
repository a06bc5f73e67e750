import { indexHref } from '../dom.ts';
import { loadOnDemand } from '../load-on-demand.ts';
import { isSlashOn } from '../settings.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

class SearchOpener extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', () => void this.open());
    addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const isShortcut =
        key === '/'
          ? isSlashOn() && !ctrlKey && !metaKey && !altKey && !isTyping(target)
          : key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
      if (!isShortcut) return;
      event.preventDefault();
      void this.open();
    });
  }

  /** The dialog and the index behind it load now, not with the page. */
  async open() {
    try {
      (await loadOnDemand()).openSearch();
    } catch {
      // Offline: the list of every error needs no search.
      location.href = indexHref();
    }
  }
}

customElements.define('search-opener', SearchOpener);
