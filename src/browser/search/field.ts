import { adoptStyles, createElement } from '../dom.ts';
import { withParts } from '../load.ts';
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
  /** Whether what answers is loaded, or being loaded. */
  #isAnswering = false;
  readonly #failure = createElement('p', { role: 'alert' });

  connectedCallback() {
    if (this.input.isConnected) return;
    const id = `lookup-${++count}`;
    Object.assign(this.input, {
      id,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: false,
      enterKeyHint: 'go',
    });
    const aria = { role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list' };
    for (const [name, value] of Object.entries(aria)) this.input.setAttribute(name, value);
    this.append(createElement('label', { for: id }, 'Paste a response, or type a code'), this.input);
    // Here, and not with what answers: somebody may paste before that is loaded.
    this.input.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text');
      // Anything but text is left to the browser.
      if (!text) return;
      event.preventDefault();
      this.content.paste(text);
      this.input.dispatchEvent(new Event('input'));
    });
    for (const event of ['focus', 'input']) this.input.addEventListener(event, () => this.load());
    const { pasted } = (history.state ?? {}) as { pasted?: unknown };
    // What was in the field when the page was loaded again. On a page without a field, the dialog has it.
    if (typeof pasted === 'string' && document.querySelector('error-lookup') === this) {
      this.content.paste(pasted);
    }
    if (this.input.value || ('query' in this.dataset && location.search)) this.load();
  }

  /** Loads what answers. If that fails, the next text that is typed is another try. */
  load() {
    if (this.#isAnswering) return;
    this.#isAnswering = true;
    void withParts(
      ({ answerField }) => {
        this.#failure.remove();
        return answerField(this);
      },
      (failure) => {
        this.#isAnswering = false;
        this.#failure.replaceChildren(...failure);
        this.append(this.#failure);
        this.keepText();
      },
    );
  }

  /** Keeps the text for the time after the page is loaded again. */
  keepText() {
    history.replaceState({ pasted: this.content.text }, '');
  }
}

customElements.define('error-lookup', ErrorLookup);
