/** How many copies have spoken: an earlier one must not silence the last. */
let turn = 0;

/** Copies the text and says so, by the control and to screen readers. */
async function copy(text: string | Promise<string>, control: HTMLElement, done: string) {
  let outcome = done;
  try {
    await navigator.clipboard.writeText(await text);
  } catch {
    outcome = 'Not copied';
  }
  const mine = ++turn;
  liveRegion.textContent = outcome;
  control.dataset.outcome = outcome;
  setTimeout(() => {
    if (mine === turn) liveRegion.textContent = '';
    delete control.dataset.outcome;
  }, 2000);
}

const liveRegion = document.createElement('p');
liveRegion.className = 'visually-hidden';
liveRegion.role = 'status';

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
    const code = this.querySelector('code')!;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    const figure = this.parentElement!;
    button.ariaLabel = `Copy ${figure.ariaLabel ?? figure.firstElementChild!.textContent}`;
    button.onclick = () => copy(code.textContent, button, 'Copied');
    this.append(button);
  }
}

/** The page as Markdown. */
async function pageAsMarkdown(): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]')!;
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`${link.href}: ${response.status}`);
  return response.text();
}

class CopyPage extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')!;
    button.onclick = () => copy(pageAsMarkdown(), button, 'Copied');
  }
}

// Without a secure context there is no clipboard, and no promise of one.
if (navigator.clipboard) {
  document.body.append(liveRegion);
  customElements.define('copy-code', CopyCode);
  customElements.define('copy-page', CopyPage);
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a.anchor');
    if (link) void copy(link.href, link, 'Address copied');
  });
}
