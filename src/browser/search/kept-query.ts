import type { ErrorLookup } from './field.ts';

/** Characters of the longest question that somebody would share. */
const MAX_SHARED = 100;
/** Characters that a browser keeps without delay. */
const MAX_KEPT = 65_536;
/** Milliseconds without a keystroke before the query is kept. Browsers allow a hundred changes in 30 seconds. */
const DEBOUNCE_MS = 300;

/** Whether a text may be in the page's address, which is sent to the host when the page is loaded again. */
export const isShareable = (text: string, isPasted: boolean) =>
  !isPasted && text.length <= MAX_SHARED && !/[\r\n{}]/.test(text);

/** Puts what the link asks for into the page's field, and keeps what is asked from then on. */
export function keepQuery(root: ErrorLookup) {
  const { input, content } = root;
  input.value ||= new URLSearchParams(location.search).get('q') ?? '';
  let timer: ReturnType<typeof setTimeout>;
  const keep = () => {
    clearTimeout(timer);
    const { text, isPasted } = content;
    const url = new URL(location.href);
    url.searchParams.delete('q');
    const isShared = isShareable(text, isPasted);
    if (isShared && text) url.searchParams.set('q', text);
    history.replaceState(isShared || text.length > MAX_KEPT ? null : { pasted: text }, '', url);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, DEBOUNCE_MS);
  });
  // A result leads away at once.
  root.addEventListener('click', keep);
}
