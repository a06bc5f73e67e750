import { lookup, type LookupResult } from '../../lookup/lookup.ts';
import { MAX_LENGTH } from '../../lookup/plain-text.ts';
import { adoptStyles, indexHref, createElement } from '../dom.ts';
import css from './answers.css?inline';
import { loaded, loadLookup } from './data.ts';
import { LookupList } from './list.ts';
import { foundOption, hitOption, responseSummary } from './results.ts';

adoptStyles(css);

/** Prose is asked with words, not with a log. */
const MAX_PROSE_LENGTH = 200;
/** Milliseconds without a keystroke before prose is searched: typing goes first. */
const DEBOUNCE_MS = 60;

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const allErrors = () => createElement('a', { href: indexHref() }, 'See all errors');

/** What an answer comes to, in a sentence or two. */
function summarize({ exact, suggestions, unknown }: LookupResult, found: number): (string | Node)[] {
  const hits = [...exact, ...suggestions];
  const noun =
    suggestions.length &&
    suggestions.every(({ matchedBy }) => matchedBy === 'words' || matchedBy === 'spelling')
      ? 'similar error'
      : 'error';
  const counts = [hits.length && plural(hits.length, noun), found && `${found} in the text`].filter(Boolean);
  return [
    ...(unknown
      ? ['No error ', createElement('code', {}, unknown.slice(0, 80)), ' in this reference. ']
      : []),
    ...(counts.length ? [`${counts.join(', ')}.`] : [unknown ? '' : 'Nothing found. ', allErrors()]),
  ];
}

/** Answers what is typed into or pasted into the field. */
export function answerField(root: HTMLElement, input: HTMLInputElement) {
  const state = createElement('p', { role: 'status' });
  const response = createElement('div', { class: 'response-summary' });
  const list = new LookupList(input);
  root.append(createElement('div', { class: 'answer' }, state, response, list.element));

  /** Whether a paste was longer than what is read. */
  let isCut = false;
  const say = (...words: (string | Node)[]) => {
    if (isCut)
      words.push(` The text is long: its first ${MAX_LENGTH.toLocaleString('en')} characters were read.`);
    state.replaceChildren(...words);
  };

  /** Only the newest text may show what was found. */
  let turn = 0;

  async function update() {
    const mine = ++turn;
    if (!loaded) {
      try {
        await loadLookup();
      } catch {
        say('Search cannot load. Are you offline? ', allErrors());
      }
      if (!loaded || mine !== turn) return;
    }
    // Once loaded, nothing is awaited up to here: the answer is in the very next frame.
    const text = input.value.trim();
    const answer = lookup(text, loaded.index);
    const hits = [...answer.exact, ...answer.suggestions];
    const { data } = loaded;
    response.replaceChildren(...answer.responses.flatMap((one) => responseSummary(one, data)));
    list.showErrors(hits.map((hit) => hitOption(hit, text)));
    if (!text) {
      say('A code, half a code, a message, a log line or a whole response. It stays in this page.');
      return;
    }
    // A code that does not exist is no prose: the text search would answer with another one.
    const isProse = !answer.responses.length && text.length <= MAX_PROSE_LENGTH;
    if (!isProse || hits.length) say(...summarize(answer, 0));
    if (!isProse) return;
    await new Promise((resolve) => setTimeout(resolve, DEBOUNCE_MS));
    if (mine !== turn) return;
    try {
      const known = new Set(hits.map(({ entry }) => entry.href));
      const { search } = await import('./pagefind.ts');
      const found = (await search(text)).filter(({ url }) => !known.has(url));
      if (mine !== turn) return;
      list.showProse(found.map(foundOption));
      say(...summarize(answer, found.length));
    } catch {
      if (mine === turn) say(...summarize(answer, 0), ' The text cannot be searched just now.');
    }
  }

  input.maxLength = MAX_LENGTH;
  input.addEventListener('input', () => {
    isCut &&= input.value.length === MAX_LENGTH;
    void update();
  });
  // A field of one line would join the lines of a log into one word.
  input.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    event.preventDefault();
    const [start, end] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
    const room = MAX_LENGTH - input.value.length + (end - start);
    isCut = pasted.length > room;
    input.setRangeText(pasted.slice(0, room).replace(/[\r\n]+/g, ' '), start, end, 'end');
    void update();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !root.closest('dialog')) {
      input.value = '';
      void update();
    } else if (!list.handleKey(event.key)) return;
    event.preventDefault();
  });
  void update();
}
