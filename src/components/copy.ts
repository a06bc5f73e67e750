/** Copies the text and says so, by the button and to screen readers. */
async function copy(text: string, control: HTMLElement, done: string) {
  let outcome = done;
  try {
    await navigator.clipboard.writeText(text);
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

class CopyCode extends HTMLElement {
  connectedCallback() {
    const code = this.querySelector('code')!;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.ariaLabel = `Copy ${this.parentElement!.ariaLabel}`;
    button.onclick = () => copy(code.textContent!, button, 'Copied');
    this.append(button);
  }
}

// Without a secure context there is no clipboard, and no promise of one.
if (navigator.clipboard) {
  document.body.append(voice);
  customElements.define('copy-code', CopyCode);
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a.anchor');
    if (link) copy(link.href, link, 'Address copied');
  });
}
