import { adoptStyles, createElement } from '../dom.ts';
import { ErrorLookup } from './field.ts';
import css from './dialog.css?inline';

adoptStyles(css);

const field = new ErrorLookup();
field.className = 'open';
const close = createElement('button', { type: 'button' }, 'Close');
const key = (name: string) => createElement('kbd', {}, name);
const keys = [key('↑↓'), ' choose\u2003', key('⏎'), ' open\u2003', key('esc'), ' close'];
const dialog = createElement(
  'dialog',
  { class: 'search', 'aria-label': 'Search' },
  field,
  close,
  createElement('footer', {}, ...keys),
);

dialog.addEventListener('click', ({ target }) => {
  // A result leads away, perhaps within this page; a click beside the panel is one on the dialog.
  if (target === dialog || target === close || (target as Element).closest('[role=option]')) dialog.close();
});

/** Opens the search; when it closes, the focus returns to where it was. */
export function openSearch() {
  if (dialog.open) return;
  if (!dialog.isConnected) document.body.append(dialog);
  dialog.showModal();
  // A window without the system's focus tells of none.
  field.load();
  field.input.select();
}
