import { createElement } from '../dom.ts';

/**
 * The list that a combobox controls, in two groups: the focus stays in the field, the arrow keys move
 * the active option. See https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class LookupList {
  readonly #errors = createElement('div', { role: 'group', 'aria-label': 'Errors' });
  readonly #prose = createElement('div', { role: 'group', 'aria-label': 'In the text' });
  readonly element;
  readonly #input;
  #active = -1;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    const id = `${input.id}-list`;
    this.element = createElement(
      'div',
      { role: 'listbox', id, 'aria-label': 'Results' },
      this.#errors,
      this.#prose,
    );
    input.setAttribute('aria-controls', id);
  }

  /** Shows other errors, and no prose yet; the first option becomes the active one. */
  showErrors(options: HTMLAnchorElement[]) {
    this.#errors.replaceChildren(...options);
    this.#prose.replaceChildren();
    this.#activate(0);
  }

  /** Adds prose below the errors; what is there stays where it is, and the active option too. */
  showProse(options: HTMLAnchorElement[]) {
    this.#prose.replaceChildren(...options);
    this.#activate(Math.max(this.#active, 0));
  }

  /** Acts on a key of the field. False: the key is not for the list. */
  handleKey(key: string): boolean {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step) {
      this.#activate(this.#active + step);
      this.#options()[this.#active]?.scrollIntoView({ block: 'nearest' });
    } else if (key === 'Enter') this.#options()[this.#active]?.click();
    else return false;
    return true;
  }

  #options() {
    return [...this.element.querySelectorAll<HTMLAnchorElement>('a')];
  }

  #activate(wanted: number) {
    const options = this.#options();
    this.#active = options.length ? (wanted + options.length) % options.length : -1;
    options.forEach((option, index) => {
      option.id = `${this.element.id}-${index}`;
      option.ariaSelected = String(index === this.#active);
    });
    const active = options[this.#active];
    if (active) this.#input.setAttribute('aria-activedescendant', active.id);
    else this.#input.removeAttribute('aria-activedescendant');
    this.#input.ariaExpanded = String(options.length > 0);
    this.element.hidden = options.length === 0;
  }
}
