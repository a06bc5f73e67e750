import type { ErrorLookup } from './field.ts';

/** The most characters of a query in the URL. Nobody shares a longer question. */
const MAX_SHARED = 100;
/** The most characters of a paste that is stored in the history. Storing more delays the browser. */
const MAX_KEPT = 65_536;
/** Milliseconds without a keystroke after which the query is stored. Browsers allow a hundred changes in 30 seconds. */
const DEBOUNCE_MS = 300;

/** Whether a text may be in the URL of the page, which a reload sends to the host. */
export const isShareable = (text: string, isPasted: boolean) =>
  !isPasted && text.length <= MAX_SHARED && !/[\r\n{}]/.test(text);

/** Puts the query in the URL into the field, and stores later queries in the URL. */
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
  // A click on a result leaves the page immediately.
  root.addEventListener('click', keep);
}
