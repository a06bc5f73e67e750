// Finds the errors that a text means. Overview of the stages:
//
// 1. Undo escaping: of JSON, URLs, HTML and terminals (`plain-text.ts`).
// 2. Find everything that the text names exactly: the code in a response (`responses.ts`), the target of a URL
//    (`urls.ts`), and codes anywhere else (`codes.ts`). If there is anything, it is the whole answer.
// 3. Find documented messages in the text (`messages.ts`).
// 4. A response whose code this reference lacks is reported as unknown.
// 5. A text that is only a status leads to the page of the status (`statuses.ts`).
// 6. Score every error by the words of the query (`word-match.ts`) and by spelling (`spelling.ts`). Of a stack
//    trace, only the exceptions are a query (`stack-traces.ts`).
// 7. A name that no error has is reported as unknown. Only errors with a similar name are suggested for it.
// 8. If the answer is still unsure, choose words for the search in the text of the pages.
import { STATUS_CODE } from '../../reference/ids.ts';
import { wordsOf } from '../words.ts';
import { beginsCode, codesIn, loneName } from './codes.ts';
import type { Entry, Match } from './entry.ts';
import { guideNamed, LONE_FIELD } from './guide.ts';
import type { LookupIndex } from './lookup-index.ts';
import { messagesIn } from './messages.ts';
import { MAX_LENGTH, plainText } from './plain-text.ts';
import { requestIdIn, responsesIn, type PastedResponse } from './responses.ts';
import { byPart, bySpelling } from './spelling.ts';
import { queriesIn } from './stack-traces.ts';
import { statusesNamed } from './statuses.ts';
import {
  bestOf,
  isSure,
  MAX_RESULTS,
  type Matches,
  type Suggestion,
  type SuggestionKind,
} from './suggestions.ts';
import { targetsIn } from './urls.ts';
import { matchWords, mostDistinctive } from './word-match.ts';

type ExactKind = 'response' | 'url' | 'code' | 'status' | 'formerName';

/** An entry that a text names exactly. */
export interface ExactMatch {
  entry: Entry;
  matchedBy: ExactKind;
}

export interface LookupResult {
  /** The entries that the text names exactly, in the order in which they were found. */
  exact: ExactMatch[];
  /** The entries that the text may mean, the best one first. Empty if there are exact matches. */
  suggestions: Suggestion[];
  /** The responses in the text, in its order. */
  responses: PastedResponse[];
  /** The first request ID anywhere in the text. */
  requestId?: string;
  /** A name in the text that no error has or had. */
  unknown?: string;
  /** The words to search the text of the pages for, if the answer is unsure. The most distinctive word comes first. */
  prose: string[];
  /** Whether only parts of a long text were read. */
  isCut: boolean;
}

/** Matches the word before a status in `HTTP/1.1 404`, which doesn't mean that plain HTTP was used. */
const STATUS_LINE = new RegExp(
  `\\bhttp(?:/\\d(?:\\.\\d)?)?(?=\\W{1,3}(?:status|code|error|${STATUS_CODE.source}\\b))`,
  'gi',
);
/**
 * The share of words that an unknown name and a code must have in common for “did you mean”. `user_suspended` and
 * `account_suspended` share half of their words, and are about different things.
 */
const SIMILAR_NAME = 0.6;
/** The most words for the text search, which finds pages that contain all of them. As many words count in `word-match.ts`. */
const MAX_PROSE_WORDS = 6;

/** Finds the errors that a text means. Never throws, and takes time linear in the length of the text. */
export function lookup(text: string, index: LookupIndex): LookupResult {
  const plain = plainText(text, (word) => index.codes.has(word));
  const responses = responsesIn(plain, index);
  const targets = targetsIn(plain, index);
  const requestId = requestIdIn(plain, responses, index);
  const base: LookupResult = {
    exact: [],
    suggestions: [],
    responses: responses.length === 1 && requestId ? [{ ...responses[0]!, requestId }] : responses,
    ...(requestId && { requestId }),
    prose: [],
    isCut: text.length > MAX_LENGTH,
  };

  const exact = exactMatches(plain, responses, targets, index);
  if (exact.length) return { ...base, exact };

  const words = wordsOf(plain);
  const matches: Matches = new Map();
  const add = (matchedBy: SuggestionKind, found: Match[]) => {
    for (const { entry, score } of found) {
      if (score > (matches.get(entry)?.score ?? 0)) matches.set(entry, { entry, matchedBy, score });
    }
  };
  add('message', messagesIn(words, index.messages));

  const [response] = responses;
  if (response) {
    // The end of the text may have cut off the code.
    if (response.isCut) add('part', byPart(response.code, index));
    const isBeginning = response.isCut && matches.size > 0;
    return { ...base, suggestions: bestOf(matches), ...(!isBeginning && { unknown: response.code }) };
  }

  const statuses = statusesNamed(wordsOf(plain.replace(STATUS_LINE, ' ')), index);
  if (statuses.length) {
    return {
      ...base,
      exact: statuses.slice(0, MAX_RESULTS).map((entry) => ({ entry, matchedBy: 'status' })),
    };
  }

  const unknownTarget = targets.find(({ unknown }) => unknown)?.unknown;
  const name = unknownTarget ?? loneName(plain);
  const whole = plain.trim();
  const queries = queriesIn(whole, words);
  const guide = guideNamed(whole, index);
  const similarNames = new Set<Entry>();
  for (const query of queries) {
    const asked = unknownTarget ?? query.trim();
    const askedWords = wordsOf(asked.replace(STATUS_LINE, ' ')).filter(
      (word) => !index.statuses.has(Number(word)),
    );
    const byName = byPart(asked, index);
    const byWords = matchWords(askedWords, index.words);
    add('part', byName);
    add('words', byWords);
    if (query === whole) add('words', guide);
    // Typos within words are forgiven already. Whole names are compared for a missing separator.
    if (!isSure(matches)) {
      const bySpell = bySpelling(asked, index);
      add('spelling', bySpell);
      byName.push(...bySpell);
    }
    if (!askedWords.every(index.words.isStopWord)) for (const { entry } of byName) similarNames.add(entry);
    for (const { entry, nameShare } of byWords) if (nameShare >= SIMILAR_NAME) similarNames.add(entry);
  }
  // A user may still be typing a known code. A name with hyphens may be English, unless some code is like it.
  const isUnknown =
    name !== undefined &&
    !guide.some(({ score }) => score === LONE_FIELD) &&
    !beginsCode(name, index) &&
    (name === unknownTarget || matches.size > 0 || name.includes('_'));
  const suggestions = bestOf(matches).map((suggestion): Suggestion => {
    const isNamed = suggestion.fit !== 'may fit' && similarNames.has(suggestion.entry);
    return { ...suggestion, isNamed, ...(isUnknown && { fit: isNamed ? 'likely' : 'may fit' }) };
  });
  const isSettled = suggestions[0] && suggestions[0].fit !== 'may fit';
  return {
    ...base,
    suggestions,
    ...(isUnknown && { unknown: name }),
    prose: isSettled ? [] : proseWords(queries[0] ?? '', index),
  };
}

/** Stage 2: returns the entries that a text names, each once, in the order response, URL, code. */
function exactMatches(
  text: string,
  responses: PastedResponse[],
  targets: ReturnType<typeof targetsIn>,
  index: LookupIndex,
): ExactMatch[] {
  const exact = new Map<Entry, ExactKind>();
  const add = (entries: Entry[], matchedBy: ExactKind) => {
    for (const entry of entries) if (!exact.has(entry)) exact.set(entry, matchedBy);
  };
  for (const { entries, isFormerName } of responses) add(entries, isFormerName ? 'formerName' : 'response');
  for (const { entries, isFormerName } of targets) add(entries, isFormerName ? 'formerName' : 'url');
  // A response and a URL contain the status of their code. A code alone doesn't.
  const placed = new Set([...exact.keys()].map(({ code }) => code));
  for (const { entries, isFormerName } of codesIn(text, index)) {
    const others = entries.filter(({ code }) => !placed.has(code));
    add(others, isFormerName ? 'formerName' : 'code');
  }
  // SDKs print the URL of the status page with every error. An error of that status is a better answer.
  const statuses = new Set([...exact.keys()].filter(({ code }) => code).map(({ status }) => status));
  return [...exact]
    .map(([entry, matchedBy]) => ({ entry, matchedBy }))
    .filter(({ entry: { code, status } }) => code || !statuses.has(status))
    .sort((a, b) => Number(!a.entry.code) - Number(!b.entry.code))
    .slice(0, MAX_RESULTS);
}

/** Stage 8: returns names that are written like code and words that distinguish errors. */
function proseWords(query: string, index: LookupIndex): string[] {
  const words = [...new Set(query.split(/[^\p{L}\p{M}\p{N}_/-]+/u))].filter((word) => word.length > 1);
  const isSelective = (word: string) =>
    word.includes('_') || !wordsOf(word).every((part) => index.words.isStopWord(part));
  return mostDistinctive(words.filter(isSelective), index.words).slice(0, MAX_PROSE_WORDS);
}
