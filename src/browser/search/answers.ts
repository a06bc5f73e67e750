import { lookup } from '../../lookup/lookup.ts';
import { adoptStyles, createElement, indexHref } from '../dom.ts';
import { notLoaded } from '../load.ts';
import css from './answers.css?inline';
import { responseCards } from './cards.ts';
import { loaded, loadLookup } from './data.ts';
import type { ErrorLookup } from './field.ts';
import { keepQuery } from './kept-query.ts';
import { createList } from './list.ts';
import { searchProse } from './prose.ts';
import { entryOption, matchOption } from './results.ts';
import { sentence, type Prose } from './sentence.ts';

adoptStyles(css);

/** Milliseconds without a keystroke before prose is searched: typing goes first. */
const DEBOUNCE_MS = 60;
/** Milliseconds for which what may fit waits for the prose that it is mixed with. */
const HOLD_MS = 250;
/** Errors that an empty field lists. */
const MAX_LISTED = 8;

const allErrors = () => createElement('a', { href: indexHref() }, 'See all errors');

/** Answers what is typed into or pasted into the field. */
export async function answerField(root: ErrorLookup) {
  const { input, content } = root;
  const said = createElement('span');
  const state = createElement('p', { role: 'status' }, said);
  const list = createList(input);
  const cards = createElement('div');
  root.append(createElement('div', { class: 'answer' }, state, list.element, cards));
  const isDialog = root.closest('dialog') !== null;

  /** Only the newest text may show what was found. */
  let turn = 0;
  /** Whether what is shown still answers the text before, and whether its answer is to be opened. */
  let isHeld = false;
  let isOpening = false;

  function showEmpty() {
    const errors = loaded!.index.entries.filter(({ isRetired }) => !isRetired);
    const isListed = isDialog && errors.length <= MAX_LISTED;
    delete root.dataset.prose;
    cards.replaceChildren();
    list.show(isListed ? errors.map((entry) => entryOption(entry)) : [], -1);
    said.replaceChildren(
      'A code, a message, a question or a log. It stays in this page. ',
      ...(isDialog && !isListed ? [allErrors()] : []),
    );
  }

  async function update() {
    const mine = ++turn;
    const isNewest = () => mine === turn;
    isHeld = isOpening = false;
    if (!loaded) {
      try {
        await loadLookup();
      } catch {
        said.replaceChildren(...notLoaded(), ' ', allErrors());
      }
      if (!loaded || !isNewest()) return;
    }
    // Once loaded, nothing is awaited up to here: the answer is in the very next frame.
    const { data, index } = loaded;
    const text = content.text.trim();
    if (!text) return showEmpty();
    const answer = lookup(text, index);
    const { exact, suggestions, responses, unknown, prose } = answer;
    const hits = [...exact, ...suggestions];

    const say = (found?: Prose) => {
      const isNothing = !hits.length && (!found || found === 'failed');
      said.replaceChildren(sentence(answer, found), ...(isNothing ? [' ', allErrors()] : []));
    };
    const show = (found?: Prose, options = hits.map((hit) => matchOption(hit, text))) => {
      isHeld = false;
      state.style.minBlockSize = '';
      cards.replaceChildren(...responseCards(options, answer, data, state));
      // Whose response this reference lacks should not open another error by chance.
      list.show(options, responses.length && unknown ? -1 : 0);
      say(found);
      if (isOpening) list.open();
    };

    if (!prose.length) return show();
    // From here on, room is kept for what comes.
    root.dataset.prose = '';
    isHeld = (suggestions[0]?.fit ?? 'may fit') === 'may fit';
    if (!isHeld) show('searching');
    setTimeout(() => {
      if (isHeld && isNewest()) show('searching');
    }, HOLD_MS);
    await new Promise((resolve) => setTimeout(resolve, DEBOUNCE_MS));
    if (!isNewest()) return;
    try {
      const { all, found } = await searchProse(suggestions, prose, text);
      if (!isNewest()) return;
      if (isHeld) return show(found.length, all);
      // The sentence becomes shorter, and the list stays where it is.
      state.style.minBlockSize = getComputedStyle(state).height;
      list.append(found);
      say(found.length);
    } catch {
      if (!isNewest()) return;
      if (isHeld) show('failed');
      else say('failed');
    }
  }

  input.addEventListener('input', () => void update());
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.isComposing) return;
    if (key === 'ArrowDown') list.step(1);
    else if (key === 'ArrowUp') list.step(-1);
    else if (key === 'Enter' && isHeld) isOpening = true;
    else if (key === 'Enter') list.open();
    else if (key === 'Escape' && !isDialog) {
      input.value = '';
      void update();
    } else return;
    event.preventDefault();
  });
  if ('query' in root.dataset) keepQuery(root);
  await update();
}
