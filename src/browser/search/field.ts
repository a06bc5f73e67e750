import { adoptStyles, createElement } from '../dom.ts';
import { withParts } from '../load.ts';
import { FieldText } from './field-text.ts';
import css from './field.css?inline';

adoptStyles(css);

let count = 0;

/**
 * The search field for a code, a message or a pasted response. The code that answers it is loaded after the first
 * interaction.
 */
export class ErrorLookup extends HTMLElement {
  readonly input = createElement('input', {
    id: `lookup-${++count}`,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
  });
  readonly content = new FieldText(this.input);
  /** Whether the code that answers is loaded or being loaded. */
  #isAnswering = false;
  readonly #failure = createElement('p', { role: 'alert' });

  connectedCallback() {
    if (this.input.isConnected) return;
    this.append(
      createElement('label', { for: this.input.id }, 'Paste a response, or type a code'),
      this.input,
    );
    // This isn't in the file that is loaded later, because a reader may paste before that.
    this.input.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text');
      // The browser handles anything that isn't text.
      if (!text) return;
      event.preventDefault();
      this.content.paste(text);
      this.input.dispatchEvent(new Event('input'));
    });
    for (const event of ['focus', 'input']) this.input.addEventListener(event, () => this.load());
    const { pasted } = (history.state ?? {}) as { pasted?: unknown };
    // Restores the text after the page was reloaded. On a page without a field, the dialog shows it.
    if (typeof pasted === 'string' && document.querySelector('error-lookup') === this) {
      this.content.paste(pasted);
    }
    if (this.input.value || ('query' in this.dataset && location.search)) this.load();
  }

  /** Loads the code that answers. If that fails, the next input is another attempt. */
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

  /** Stores the text, so that it is still there after a reload. */
  keepText() {
    history.replaceState({ pasted: this.content.text }, '');
  }
}

customElements.define('error-lookup', ErrorLookup);
