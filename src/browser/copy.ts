import { supportText } from '../reference/support.ts';
import { createElement } from './dom.ts';
import { pasted } from './pasted.ts';

/**
 * Writes to the clipboard. The text may be a promise, because Safari only allows this call during the click.
 */
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  if (!window.ClipboardItem) return text.then((found) => navigator.clipboard.writeText(found));
  const blob = text.then((found) => new Blob([found], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

/** Copies a text, and shows the outcome in the label of the control and in a live region for screen readers. */
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
  // The label keeps its width, so that nothing moves. A link that is a single sign has no room for words.
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

/** The code blocks that don't have a button yet. */
const queue: CopyCode[] = [];
/** Milliseconds of work at a time, because a page may have thousands of code blocks. */
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
    // With several errors on a page, the label for screen readers contains the code of the error.
    const error = this.closest('.error')?.querySelector('.title > h2')?.id;
    const label = [figure.firstElementChild!.textContent, error].filter(Boolean).join(': ');
    figure.setAttribute('aria-label', label);
    this.append(this.#button('Copy', `Copy ${label}`, 'code'));
    const essential = this.querySelector('.essential');
    essential?.append(this.#button('Copy these lines', `Copy these lines: ${label}`, '.essential code'));
  }

  /** Creates a button that copies the code of all elements that match a selector. */
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
  // A network that requires a login sends its own page instead. Our Markdown begins with a title.
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
    const { error, facts } = this.dataset as { error: string; facts: string };
    const { href } = this.closest('.error')!.querySelector<HTMLAnchorElement>('a.anchor')!;
    const button = createElement('button', { type: 'button' }, 'Copy for support');
    button.onclick = () => {
      void copy(supportText(facts, error, href, pasted.error === error ? pasted : {}), button);
    };
    this.append(button);
  }
}

// Outside of a secure context, pages can't use the clipboard, so they have no buttons for it.
if (navigator.clipboard) {
  document.body.append(liveRegion);
  customElements.define('copy-code', CopyCode);
  customElements.define('copy-page', CopyPage);
  customElements.define('copy-support', CopySupport);
  document.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey, altKey }) => {
    // With these keys, a click opens the link elsewhere or saves it.
    if (ctrlKey || metaKey || shiftKey || altKey) return;
    const link = (target as Element).closest<HTMLAnchorElement>('a.anchor');
    if (link) void copy(link.href, link, liveRegion, 'Address copied');
  });
}
