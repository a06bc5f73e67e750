/** What an empty field says it takes. */
const PROMPT = 'A code, a message or a response';

let count = 0;

/**
 * The field that takes a code, a message or a pasted response. What answers it is lazy-loaded on
 * first interaction; until then it is an empty field.
 */
export class ErrorLookup extends HTMLElement {
  readonly input = document.createElement('input');
  #ready: Promise<unknown> | undefined;

  connectedCallback() {
    if (this.#ready || this.input.isConnected) return;
    Object.assign(this.input, {
      type: 'text',
      id: `lookup-${++count}`,
      role: 'combobox',
      ariaLabel: 'Look up an error',
      ariaExpanded: 'false',
      ariaAutoComplete: 'list',
      placeholder: PROMPT,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: false,
      enterKeyHint: 'go',
    });
    this.append(this.input);
    this.addEventListener('focusin', () => this.load(), { once: true });
    if ('query' in this.dataset) {
      this.input.value = new URLSearchParams(location.search).get('q') ?? '';
      if (this.input.value) this.load();
    }
  }

  load() {
    this.#ready ??= import('../on-demand.ts').then(
      ({ answerField }) => answerField(this, this.input),
      // Offline: the page lists every error, or leads to the page that does.
      () => this.append('Search cannot load. Are you offline?'),
    );
  }
}

customElements.define('error-lookup', ErrorLookup);
