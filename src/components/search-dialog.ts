import { prepare, search, type Found } from './pagefind.ts';
import css from './search-dialog.css?inline';

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...children: (string | Node)[]
) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const input = make('input', {
  type: 'text',
  inputmode: 'search',
  role: 'combobox',
  placeholder: 'An error type, a message or a word',
  'aria-label': 'Search the errors',
  'aria-controls': 'search-results',
  'aria-expanded': 'false',
  'aria-autocomplete': 'list',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  enterkeyhint: 'go',
});
const list = make('div', { id: 'search-results', role: 'listbox', 'aria-label': 'Results' });
const state = make('p', { role: 'status' });
const close = make('button', { type: 'button' }, 'Close');
const dialog = make('dialog', { class: 'search', 'aria-label': 'Search' }, input, close, state, list);

const options = () => [...list.querySelectorAll<HTMLAnchorElement>('a')];
let active = -1;

function activate(index: number) {
  const all = options();
  active = all.length ? (index + all.length) % all.length : -1;
  all.forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
  all[active]?.scrollIntoView({ block: 'nearest' });
  if (active < 0) input.removeAttribute('aria-activedescendant');
  else input.setAttribute('aria-activedescendant', all[active]!.id);
}

const option = ({ url, title, excerpt }: Found, index: number) =>
  make(
    'a',
    { href: url, role: 'option', id: `search-result-${index}`, tabindex: '-1' },
    make('b', {}, title),
    make('span', {}, ...excerpt.map((text, i) => (i % 2 ? make('mark', {}, text) : text))),
  );

function show(found: Found[], ...words: (string | Node)[]) {
  list.replaceChildren(...found.map(option));
  input.setAttribute('aria-expanded', String(found.length > 0));
  state.replaceChildren(...words);
  activate(found.length ? 0 : -1);
}

/** The way on when search finds nothing or fails: the page that lists every error. */
const allErrors = () =>
  make('a', { href: document.querySelector<HTMLAnchorElement>('a.home')!.href }, 'See all errors');

/** Only the newest query may show its results. */
let turn = 0;

async function update() {
  const mine = ++turn;
  const query = input.value.trim();
  if (!query) return show([], 'Search all errors and what is written about them.');
  try {
    const found = await search(query);
    if (mine !== turn) return;
    if (found.length) show(found, `${found.length} result${found.length > 1 ? 's' : ''}`);
    else show([], 'Nothing found. ', allErrors());
  } catch {
    if (mine === turn) show([], 'Search cannot load. Are you offline? ', allErrors());
  }
}

input.addEventListener('input', update);
input.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) activate(active + step);
  else if (event.key === 'Enter' && !event.isComposing) options()[active]?.click();
  else return;
  event.preventDefault();
});
dialog.addEventListener('click', ({ target }) => {
  // A link leads away, perhaps within this page; a click beside the panel is one on the dialog.
  if (target === dialog || target === close || (target as Element).closest('a')) dialog.close();
});

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);
document.body.append(dialog);

/** Opens the search; when it closes, the focus returns to where it was. */
export function openSearch() {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  // What fails here fails again on the first search, and is shown then.
  prepare().catch(() => {});
  void update();
}
