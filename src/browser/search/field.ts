import { adoptStyles, createElement } from '../dom.ts';
import { loadOnDemand } from '../load-on-demand.ts';
import { FieldText } from './field-text.ts';
import css from './field.css?inline';

adoptStyles(css);

let count = 0;

/**
 * The field that takes a code, a message or a pasted response. What answers it is lazy-loaded on
 * first interaction; until then it is an empty field.
 */
export class ErrorLookup extends HTMLElement {
  readonly input = document.createElement('input');
  readonly content = new FieldText(this.input);
  #isLoading = false;

  connectedCallback() {
    if (this.input.isConnected) return;
    const id = `lookup-${++count}`;
    Object.assign(this.input, {
      id,
      role: 'combobox',
      ariaExpanded: 'false',
      ariaAutoComplete: 'list',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: false,
      enterKeyHint: 'go',
    });
    this.append(createElement('label', { for: id }, 'Paste a response, or type a code'), this.input);
    // Here, and not with what answers: somebody may paste before that is loaded.
    this.input.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text');
      // What is no text is left to the browser.
      if (!text) return;
      event.preventDefault();
      this.content.paste(text);
      this.input.dispatchEvent(new Event('input'));
    });
    this.addEventListener('focusin', () => this.load(), { once: true });
    if ('query' in this.dataset && (location.search || history.state)) this.load();
  }

  load() {
    if (this.#isLoading) return;
    this.#isLoading = true;
    void loadOnDemand().then(
      (loaded) => loaded.answerField(this),
      // Offline: the page lists every error, or leads to the page that does.
      () => this.append('Search cannot load. Are you offline?'),
    );
  }
}

customElements.define('error-lookup', ErrorLookup);
