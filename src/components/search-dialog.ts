import { adopt, make } from './dom.ts';
import { ErrorLookup } from './error-lookup.ts';
import css from './search-dialog.css?inline';

adopt(css);

const field = new ErrorLookup();
field.className = 'open';
const close = make('button', { type: 'button' }, 'Close');
const dialog = make('dialog', { class: 'search', 'aria-label': 'Search' }, field, close);

dialog.addEventListener('click', ({ target }) => {
  // A result leads away, perhaps within this page; a click beside the panel is one on the dialog.
  if (target === dialog || target === close || (target as Element).closest('[role=option]')) dialog.close();
});

/** Opens the search; when it closes, the focus returns to where it was. */
export function openSearch() {
  if (dialog.open) return;
  if (!dialog.isConnected) document.body.append(dialog);
  dialog.showModal();
  field.input.select();
}
