import { createElement } from './dom.ts';
import { withParts } from './load.ts';
import { storageKey } from './storage-key.ts';

/** What the reader has chosen. Where nothing may be stored, it holds for the page; else it is kept. */
const chosen: Record<string, string> = {};

export function valueOf(name: string): string {
  try {
    return chosen[name] ?? localStorage.getItem(storageKey(name)) ?? '';
  } catch {
    return '';
  }
}

export function save(name: string, value: string) {
  chosen[name] = value;
  try {
    localStorage.setItem(storageKey(name), value);
  } catch {
    // Nothing may be stored here.
  }
  apply();
}

/** Shows what is chosen. The style sheet knows nothing of a stored value that is no theme. */
const apply = () =>
  Object.assign(document.documentElement.dataset, { theme: valueOf('theme'), slash: valueOf('slash') });

/** Whether `/` alone opens the search. Speech input may type it unasked, so it can be turned off. */
export const isSlashOn = () => valueOf('slash') !== 'off';

/** The choices themselves are lazy-loaded on first interaction. */
class ReaderSettings extends HTMLElement {
  connectedCallback() {
    apply();
    if (this.firstChild) return;
    // A disc half dark.
    const button = createElement('button', { type: 'button', 'aria-label': 'Settings' }, '◐');
    this.append(button);
    button.onclick = () => withParts(({ addSettings }) => addSettings(button));
  }
}

customElements.define('reader-settings', ReaderSettings);
