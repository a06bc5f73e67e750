import { supportText } from '../reference/support.ts';
import { createElement } from './dom.ts';
import { pasted } from './pasted.ts';

/**
 * Writes to the clipboard at once, though the text may come later: Safari allows it within the click
 * only, and takes a promise there.
 */
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  if (!window.ClipboardItem) return text.then((found) => navigator.clipboard.writeText(found));
  const blob = text.then((found) => new Blob([found], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

/** Copies the text and says so, in the control's label and to screen readers through a live region. */
export async function copy(
  text: string | Promise<string>,
  control: HTMLElement,
  region: HTMLElement = liveRegion,
  done = 'Copied',
) {
  const outcome = await write(text).then(
    () => done,
    () => 'Not copied',
  );
  // The control may still show the outcome of an earlier copy.
  const label = (control.dataset.label ??= control.textContent);
  region.textContent = control.dataset.outcome = outcome;
  // The label keeps its width, so that nothing moves; a link of one sign has no room for words.
  if (label.length > 1) control.style.minWidth = `${control.offsetWidth}px`;
  control.textContent = label.length > 1 ? outcome : outcome === done ? '✓' : '✗';
  later(region, () => (region.textContent = ''));
  later(control, () => {
    control.textContent = label;
    delete control.dataset.outcome;
  });
}

const timers = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/** Restores an element two seconds after the last copy. */
function later(element: HTMLElement, restore: () => void) {
  clearTimeout(timers.get(element));
  timers.set(element, setTimeout(restore, 2000));
}

const liveRegion = createElement('p', { class: 'visually-hidden', role: 'status' });

/** Blocks without a button yet. */
const queue: CopyCode[] = [];
/** Milliseconds to work at a time: a page may have thousands of blocks. */
const TIME_BUDGET_MS = 8;

function addButton() {
  const end = performance.now() + TIME_BUDGET_MS;
  while (queue.length && performance.now() < end) queue.shift()!.addButton();
  if (queue.length) setTimeout(addButton);
}

class CopyCode extends HTMLElement {
  connectedCallback() {
    if (queue.push(this) === 1) queueMicrotask(addButton);
  }

  addButton() {
    const figure = this.parentElement!;
    // Among other errors, a screen reader tells the blocks apart by the codes of their errors.
    const error = this.closest('.error')?.querySelector('.title > h2')?.id;
    const label = [figure.firstElementChild!.textContent, error].filter(Boolean).join(': ');
    figure.setAttribute('aria-label', label);
    this.append(this.#button('Copy', `Copy ${label}`, 'code'));
    const essential = this.querySelector('.essential');
    essential?.append(
      this.#button('Copy these lines', `Copy the lines that matter: ${label}`, '.essential code'),
    );
  }

  /** Makes a button that copies the code of the elements that a selector finds, one after another. */
  #button(label: string, name: string, selector: string) {
    const button = createElement('button', { type: 'button', 'aria-label': name, translate: 'yes' }, label);
    button.onclick = () => {
      const parts = [...this.querySelectorAll(selector)].map(({ textContent }) => textContent);
      void copy(parts.join(''), button);
    };
    return button;
  }
}

/** Fetches the page as Markdown. */
async function pageAsMarkdown(): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>('link[rel="alternate"][href$=".md"]')!;
  const response = await fetch(link.href);
  const text = await response.text();
  // A network that asks its guests to log in sends its own page in place of any other. Ours begin with their title.
  if (!response.ok || !text.startsWith('# ')) throw new Error(`No Markdown at ${response.url}`);
  return text;
}

class CopyPage extends HTMLElement {
  connectedCallback() {
    this.onclick = () => copy(this.#text(), this.querySelector('button')!);
  }

  /** Returns what to do with the page, and the page. */
  async #text() {
    return `${this.dataset.prompt}\n\n${await pageAsMarkdown()}`;
  }
}

/** Copies what support needs to know about an error. What was pasted into the search is filled in. */
class CopySupport extends HTMLElement {
  connectedCallback() {
    const article = this.closest('.error')!;
    const code = article.getAttribute('aria-labelledby')!;
    const status = article.querySelector('.status b')!.textContent;
    const { href } = article.querySelector<HTMLAnchorElement>('a.anchor')!;
    const button = createElement('button', { type: 'button' }, 'Copy for support');
    button.onclick = () => {
      const facts = pasted.code === code ? pasted : {};
      void copy(supportText(`${status} ${code}`, href, facts), button);
    };
    this.append(button);
  }
}

// Without a secure context there is no clipboard, and no promise of one.
if (navigator.clipboard) {
  document.body.append(liveRegion);
  customElements.define('copy-code', CopyCode);
  customElements.define('copy-page', CopyPage);
  customElements.define('copy-support', CopySupport);
  document.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey, altKey }) => {
    // Such a click opens or saves the link elsewhere.
    if (ctrlKey || metaKey || shiftKey || altKey) return;
    const link = (target as Element).closest<HTMLAnchorElement>('a.anchor');
    if (link) void copy(link.href, link, liveRegion, 'Address copied');
  });
}
