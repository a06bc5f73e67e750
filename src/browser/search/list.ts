import { createElement } from '../dom.ts';

/**
 * The list that a combobox controls: the focus stays in the field, the arrow keys move the active
 * option. See https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function createList(input: HTMLInputElement) {
  const id = `${input.id}-list`;
  const element = createElement('div', { role: 'listbox', id, 'aria-label': 'Results' });
  const prose = createElement('section', { role: 'group', 'aria-label': 'In the text' });
  input.setAttribute('aria-controls', id);
  let active = -1;
  const options = () => [...element.querySelectorAll('a')];

  function activate(place: number) {
    const all = options();
    active = all[place] ? place : -1;
    all.forEach((option, number) => {
      option.id = `${id}-${number}`;
      option.ariaSelected = String(number === active);
    });
    // No element has an empty id: none is active.
    input.setAttribute('aria-activedescendant', all[active]?.id ?? '');
    input.ariaExpanded = String(all.length > 0);
    element.hidden = !all.length;
  }

  return {
    element,
    /** Shows other options; the first becomes the active one, unless the reader should choose. */
    show(shown: HTMLElement[], place = 0) {
      prose.replaceChildren();
      element.replaceChildren(...shown, prose);
      activate(place);
    },
    /** Adds prose below; what is there stays where it is, and the active option too. */
    append(found: HTMLElement[]) {
      prose.replaceChildren(...found);
      activate(Math.max(active, 0));
    },
    step(by: 1 | -1) {
      const all = options();
      activate((Math.max(active, by > 0 ? -1 : 0) + by + all.length) % all.length);
      all[active]?.scrollIntoView({ block: 'nearest' });
    },
    /** Follows the active option. */
    open: () => options()[active]?.click(),
  };
}
