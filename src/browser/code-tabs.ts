import { createElement } from './dom.ts';
import { save, valueOf } from './settings.ts';

let count = 0;
let isPrinting = false;

/** The samples of an error as tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
class CodeTabs extends HTMLElement {
  #tabs: HTMLButtonElement[] = [];

  connectedCallback() {
    if (this.#tabs.length) return;
    const list = createElement('div', { role: 'tablist', 'aria-label': 'Language', translate: 'no' });
    for (const sample of [...this.children] as HTMLDetailsElement[]) {
      const { language } = sample.dataset;
      const [name, panel] = sample.children as HTMLCollectionOf<HTMLElement>;
      const id = `tab-${++count}`;
      panel!.id = `panel-${count}`;
      const tab = createElement(
        'button',
        { type: 'button', role: 'tab', id, 'aria-controls': panel!.id, 'data-language': language! },
        name!.textContent,
      );
      tab.onclick = () => choose(language!, tab);
      panel!.setAttribute('role', 'tabpanel');
      panel!.setAttribute('aria-labelledby', id);
      // The reader searches in the page, and the browser has opened this sample.
      sample.ontoggle = () => {
        if (sample.open && !isPrinting && tab.tabIndex) choose(language!, sample);
      };
      this.#tabs.push(tab);
    }
    list.append(...this.#tabs);
    list.onkeydown = (event) => this.#move(event);
    this.prepend(list);
    // In a saved page, the style recognizes by this class that the script has run and won't run again.
    this.className = 'tabs';
    this.show(wanted());
  }

  #move(event: KeyboardEvent) {
    const at = this.#tabs.indexOf(event.target as HTMLButtonElement);
    const right = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const to = { ArrowLeft: at - right, ArrowRight: at + right, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    // After the last tab comes the first one, and the other way round.
    const tab = this.#tabs.at(to % this.#tabs.length)!;
    tab.focus();
    tab.click();
  }

  /** Shows the sample in a language. Without such a sample, nothing changes. */
  show(language: string) {
    const chosen =
      this.#tabs.find((tab) => tab.dataset.language === language) ??
      this.#tabs.find((tab) => tab.tabIndex === 0 && tab.hasAttribute('aria-selected')) ??
      this.#tabs[0];
    this.#tabs.forEach((tab, place) => {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      (this.children[place + 1] as HTMLDetailsElement).open = isChosen || isPrinting;
    });
  }
}

/** Returns the first language to show: the language in the URL, or else the reader's last choice. */
const wanted = () => new URLSearchParams(location.search).get('lang')?.toLowerCase() ?? valueOf('language');

/** The height in pixels that is added to the end of the page. */
let room = 0;

/** Shows a language everywhere on the page. The part that the reader looks at doesn't move. */
function choose(language: string, seen: HTMLElement) {
  const before = seen.getBoundingClientRect().top;
  for (const tabs of document.querySelectorAll<CodeTabs>('code-tabs')) tabs.show(language);
  const drift = () => seen.getBoundingClientRect().top - before;
  scrollBy({ top: drift(), behavior: 'instant' });
  if (drift() > 0.5) {
    // The page has become so short that it can't scroll far enough.
    document.body.style.paddingBlockEnd = `${(room += Math.ceil(drift()))}px`;
    scrollBy({ top: drift(), behavior: 'instant' });
  }
  save('language', language);
}

// On paper, every sample is open, which styles can't do in Chrome 109, Safari 16.4 and Firefox 115.
for (const name of ['beforeprint', 'afterprint'])
  addEventListener(name, () => {
    isPrinting = name === 'beforeprint';
    for (const tabs of document.querySelectorAll<CodeTabs>('code-tabs')) tabs.show('');
  });

customElements.define('code-tabs', CodeTabs);
