/** Copies the text and says so, by the control and to screen readers. */
async function copy(text: string | Promise<string>, control: HTMLElement, done: string) {
  let outcome = done;
  try {
    await navigator.clipboard.writeText(await text);
  } catch {
    outcome = 'Not copied';
  }
  voice.textContent = outcome;
  control.dataset.outcome = outcome;
  setTimeout(() => {
    voice.textContent = '';
    delete control.dataset.outcome;
  }, 2000);
}

const voice = document.createElement('p');
voice.className = 'unseen';
voice.role = 'status';

/** Blocks without a button yet. */
const waiting: CopyCode[] = [];
/** Milliseconds to work at a time: a page may have thousands of blocks. */
const SLICE = 8;

function equip() {
  const end = performance.now() + SLICE;
  while (waiting.length && performance.now() < end) waiting.shift()!.equip();
  if (waiting.length) setTimeout(equip);
}

class CopyCode extends HTMLElement {
  connectedCallback() {
    if (waiting.push(this) === 1) queueMicrotask(equip);
  }

  equip() {
    const code = this.querySelector('code')!;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    const figure = this.parentElement!;
    button.ariaLabel = `Copy ${figure.ariaLabel ?? figure.firstElementChild!.textContent}`;
    button.onclick = () => copy(code.textContent!, button, 'Copied');
    this.append(button);
  }
}

/** The page as Markdown, as its twin has it. */
async function twinOfPage(): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]')!;
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`${link.href}: ${response.status}`);
  return response.text();
}

class CopyPage extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')!;
    button.onclick = () => copy(twinOfPage(), button, 'Copied');
  }
}

// Without a secure context there is no clipboard, and no promise of one.
if (navigator.clipboard) {
  document.body.append(voice);
  customElements.define('copy-code', CopyCode);
  customElements.define('copy-page', CopyPage);
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a.anchor');
    if (link) copy(link.href, link, 'Address copied');
  });
}
