import { createElement } from './dom.ts';
import { withParts } from './load.ts';
import { storageKey } from './storage-key.ts';

/** The reader's choices that cannot be stored. They hold for the page. */
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

/** Shows what is chosen. The style sheet ignores a stored value that is not a theme. */
const apply = () =>
  Object.assign(document.documentElement.dataset, { theme: valueOf('theme'), slash: valueOf('slash') });

// Another tab has another choice, perhaps while this page was left and kept for the way back.
for (const event of ['storage', 'pageshow']) addEventListener(event, apply);

/** Whether `/` alone opens the search. Speech input may type it unasked, so it can be turned off. */
export const isSlashOn = () => valueOf('slash') !== 'off';

/** The button of the settings, which are loaded on demand. */
class ReaderSettings extends HTMLElement {
  connectedCallback() {
    apply();
    if (this.firstChild) return;
    // A disc half dark.
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
