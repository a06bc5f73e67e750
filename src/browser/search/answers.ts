import type { Verdicts } from '../../lookup/data.ts';
import { lookup } from '../../lookup/match/lookup.ts';
import { formatId } from '../../reference/ids.ts';
import { errorName, timeIn } from '../../reference/support.ts';
import { adoptStyles, createElement, isComposing } from '../dom.ts';
import { notLoaded } from '../load.ts';
import { pasted } from '../pasted.ts';
import css from './answers.css?inline';
import { certainEntry, responseCards } from './cards.ts';
import { loaded, loadLookup, loadVerdicts } from './data.ts';
import type { ErrorLookup } from './field.ts';
import { keepQuery } from './kept-query.ts';
import { createList } from './list.ts';
import { entryOption, matchOption, searchProse } from './results.ts';
import { sentence, type ProseState } from './sentence.ts';
import { allErrorsLink, waysOn } from './ways-on.ts';

adoptStyles(css);

/**
 * Milliseconds without a keystroke before the text is searched, which loads 60 kB the first time, and before
 * the answer is announced. Most keystrokes are less than 250 ms apart.
 */
const PAUSE_MS = 300;
/** The fewest letters of a query for the text search. Shorter words are in every text. */
const MIN_LETTERS = 3;
/** The most characters of a query in the subject of a mail. */
const MAX_SUBJECT = 80;
/** The most errors that are listed while the field is empty. */
const MAX_LISTED = 8;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Answers the text that is typed or pasted into a field. */
export async function answerField(root: ErrorLookup) {
  const { input, content } = root;
  const isDialog = root.closest('dialog') !== null;
  const state = createElement('p', { class: 'state' });
  // Screen readers only hear the final answer, not each state on the way to it.
  const liveRegion = createElement('p', { class: 'visually-hidden', role: 'status' });
  const list = createList(input);
  const cards = createElement('div');
  const answerElement = createElement('div', { class: 'answer' }, state, list.element, cards);
  // A region that scrolls must be reachable by keyboard.
  if (isDialog) Object.assign(answerElement, { tabIndex: 0, role: 'region', ariaLabel: 'Answer' });
  root.append(answerElement, liveRegion);

  /** The number of the newest text. Older answers are dropped. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout>;

  function show(content: (string | Node)[], isFinal = true) {
    clearTimeout(timer);
    state.replaceChildren(...content);
    const announce = () => {
      const texts = [state.textContent, cards.querySelector('dl')?.innerText];
      liveRegion.textContent = texts.filter(Boolean).join(' ');
    };
    if (isFinal) timer = setTimeout(announce, PAUSE_MS);
  }

  function showEmpty() {
    const errors = loaded!.index.entries.filter(({ isRetired }) => !isRetired);
    const isListed = isDialog && errors.length <= MAX_LISTED;
    delete root.dataset.prose;
    cards.replaceChildren();
    list.show(isListed ? errors.map((entry) => entryOption(entry)) : [], -1);
    show([
      'A code, a message, a question or a log. It stays in this page. ',
      ...(isDialog && !isListed ? [allErrorsLink()] : []),
    ]);
  }

  async function update() {
    const mine = ++turn;
    state.style.minBlockSize = '';
    if (!loaded) {
      try {
        await loadLookup();
      } catch {
        root.keepText();
        show([...notLoaded(), ' ', allErrorsLink()]);
      }
      if (!loaded || mine !== turn) return;
    }
    // Nothing is awaited once the data is loaded, except the verdicts of a paste, so the answer is in the next frame.
    const { data, index } = loaded;
    const text = content.text.trim();
    if (!text) return showEmpty();
    const answer = lookup(text, index);
    const { exact, suggestions, responses, requestId, unknown, prose } = answer;
    const matches = [...exact, ...suggestions];
    const isPaste = content.isPasted || responses.length > 0 || requestId !== undefined;
    // Without the verdicts, the card only has the contents of the paste.
    const verdicts: Verdicts = isPaste ? await loadVerdicts().catch(() => ({})) : {};
    if (mine !== turn) return;
    const options = matches.map((match) => {
      const { code, status } = match.entry;
      const verdict = code && status && verdicts[formatId({ code, status })];
      return matchOption(match, text, verdict ? verdict.summary : undefined);
    });
    const time = timeIn(text);
    cards.replaceChildren(
      ...(isPaste ? responseCards(options, answer, { data, verdicts, time, liveRegion }) : []),
    );
    if (isPaste) {
      const entry = certainEntry(answer);
      Object.assign(pasted, { error: entry && errorName(entry), requestId, time });
    }
    // Enter must not open another error for a response whose error is unknown.
    list.show(options, responses.length && unknown ? -1 : 0);

    const describe = (proseState: ProseState) => {
      const isNothing = !matches.length && proseState !== 'searching' && !Number(proseState);
      // Only the reader's own short words belong in a mail. A paste may contain anything.
      const query = unknown ?? (content.isPasted ? '' : text);
      const more = unknown || isNothing ? [' ', ...waysOn(query.slice(0, MAX_SUBJECT), data)] : [];
      show([sentence(answer, proseState), ...more], proseState !== 'searching');
    };
    const isSearched = prose.join('').length >= MIN_LETTERS;
    if (!isSearched) {
      delete root.dataset.prose;
      return describe(0);
    }
    // Keeps room for the hits, so that nothing moves when they come.
    root.dataset.prose = '';
    describe('searching');
    await pause();
    if (mine !== turn) return;
    const listed = matches.map(({ entry }) => entry.href);
    const hits = await searchProse(prose, listed).catch(() => undefined);
    if (mine !== turn) return;
    if (!hits) root.keepText();
    if (hits?.length) {
      // The sentence becomes shorter, and the list stays where it is.
      state.style.minBlockSize = getComputedStyle(state).height;
      list.append(hits);
    } else delete root.dataset.prose;
    describe(hits ? hits.length : 'failed');
  }

  input.addEventListener('input', () => void update());
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    if (isComposing(event)) return;
    if (key === 'ArrowDown') list.step(1);
    else if (key === 'ArrowUp') list.step(-1);
    else if (key === 'Enter') list.open(event);
    else if (key === 'Escape' && !isDialog) {
      input.value = '';
      void update();
    } else return;
    event.preventDefault();
  });
  if ('query' in root.dataset) keepQuery(root);
  await update();
}
