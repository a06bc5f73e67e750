import { createElement, storageKey } from './dom.ts';
import { withParts } from './load.ts';

/** The reader's settings, if the browser can't store them. They apply until the page is closed. */
const unstored: Record<string, string> = {};

export function valueOf(name: string): string {
  try {
    return unstored[name] ?? localStorage.getItem(storageKey(name)) ?? '';
  } catch {
    return '';
  }
}

export function save(name: string, value: string) {
  try {
    localStorage.setItem(storageKey(name), value);
  } catch {
    unstored[name] = value;
  }
  apply();
}

/** Applies the chosen theme. The style sheet ignores a stored value that is not a theme. */
const apply = () =>
  Object.assign(document.documentElement.dataset, { theme: valueOf('theme'), slash: valueOf('slash') });

// Another tab may have changed the theme, perhaps while this page was in the back/forward cache.
for (const event of ['storage', 'pageshow']) addEventListener(event, apply);

/** Whether `/` alone opens the search. Speech input may type it unasked, so it can be turned off. */
export const isSlashOn = () => valueOf('slash') !== 'off';

/** The button that opens the settings, which are loaded on demand. */
class ReaderSettings extends HTMLElement {
  connectedCallback() {
    apply();
    if (this.firstChild) return;
    // A disc, of which one half is dark.
    const button = createElement(
      'button',
      { type: 'button', 'aria-label': 'Settings', 'aria-haspopup': 'dialog' },
      '◐',
    );
    this.append(button);
    button.onclick = () => withParts(({ openSettings }) => openSettings());
  }
}

customElements.define('reader-settings', ReaderSettings);
