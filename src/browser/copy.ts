import { createElement } from './dom.ts';

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
  // What an earlier copy says may still stand there.
  const label = (control.dataset.label ??= control.textContent);
  region.textContent = control.dataset.outcome = outcome;
  // The label keeps its width, so that nothing moves; a link of one sign has no room for words.
  if (label.length > 1) control.style.minWidth = `${control.offsetWidth}px`;
  control.textContent = label.length > 1 ? outcome : outcome === done ? '✓' : '✗';
  setTimeout(() => {
    region.textContent = '';
    control.textContent = label;
    delete control.dataset.outcome;
  }, 2000);
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
    // Among other errors, the name of its own tells the block from theirs, for those who do not see it.
    const error = this.closest('.error')?.querySelector('.title > h2')?.id;
    figure.ariaLabel = [figure.firstElementChild!.textContent, error].filter(Boolean).join(': ');
    this.append(this.#button('Copy', `Copy ${figure.ariaLabel}`, 'code'));
    const essential = this.querySelector('.essential');
    essential?.append(
      this.#button('Copy these lines', `Copy the lines that matter: ${figure.ariaLabel}`, '.essential code'),
    );
  }

  /** Makes a button that copies the code of the elements that a selector finds, one after another. */
  #button(label: string, name: string, selector: string) {
    const button = createElement('button', { type: 'button', 'aria-label': name }, label);
    button.onclick = () => {
      const parts = [...this.querySelectorAll(selector)].map(({ textContent }) => textContent);
      void copy(parts.join(''), button);
    };
    return button;
  }
}

/** The page as Markdown. */
async function pageAsMarkdown(): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]')!;
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

class CopyPage extends HTMLElement {
  connectedCallback() {
    this.onclick = () => copy(pageAsMarkdown(), this.querySelector('button')!);
  }
}

// Without a secure context there is no clipboard, and no promise of one.
if (navigator.clipboard) {
  document.body.append(liveRegion);
  customElements.define('copy-code', CopyCode);
  customElements.define('copy-page', CopyPage);
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a.anchor');
    if (link) void copy(link.href, link, liveRegion, 'Address copied');
  });
}
