import type { Entry, Likeness } from './entry.ts';
import { STATUS_CODE } from '../reference/ids.ts';
import { codesIn, beginsCode, loneName } from './codes.ts';
import { queriesIn } from './dumps.ts';
import type { LookupIndex } from './lookup-index.ts';
import { messagesIn } from './messages.ts';
import { MAX_LENGTH, plainText, wordsOf } from './plain-text.ts';
import { responsesIn, type PastedResponse } from './responses.ts';
import { byPart, bySpelling } from './spelling.ts';
import {
  bestOf,
  isSure,
  MAX_RESULTS,
  type Found,
  type Suggestion,
  type SuggestionKind,
} from './suggestions.ts';
import { statusNamed } from './statuses.ts';
import { targetsIn } from './urls.ts';
import { matchWords } from './word-match.ts';

/** How a text names an entry for certain, the surest way first. */
type ExactKind = 'response' | 'url' | 'code' | 'status' | 'formerName';
export type MatchKind = ExactKind | SuggestionKind;

/** What a text names for certain. */
export interface ExactMatch {
  entry: Entry;
  matchedBy: ExactKind;
}

export interface LookupResult {
  /** What the text names: certain, each entry once, the surest way first. */
  exact: ExactMatch[];
  /** What it may mean, the best first; none beside what is certain. */
  suggestions: Suggestion[];
  /** Every response in the text, in its order, with the errors that have its code. */
  responses: PastedResponse[];
  /** A name in the text that no error has or had. */
  unknown?: string;
  /** What to ask the prose, where the above is unsure: the words that tell most come first. */
  prose: string[];
  /** Whether only the beginning and the end of the text were read. */
  isCut: boolean;
}

/** A text with more words is a log or a letter, where every word matches something. */
const MAX_QUERY_WORDS = 60;
/** `HTTP/1.1 404`: how a status is called, not what was sent. */
const STATUS_LINE = new RegExp(
  `\\bhttps?(?:/\\d(?:\\.\\d)?)?(?=\\W{1,3}(?:status|code|error|${STATUS_CODE.source}\\b))`,
  'gi',
);
/** How well the page that explains the response fits the name of one of its fields, and if that is all. */
const FIELD = 0.85;
const LONE_FIELD = 0.95;
/** Words that the prose is asked for; it must hold them all. */
const MAX_PROSE_WORDS = 6;

/** Finds the errors that a text names, and says how surely. Never throws; takes time linear in the text. */
export function lookup(text: string, index: LookupIndex): LookupResult {
  const clean = plainText(text);
  const exact = new Map<Entry, ExactKind>();
  const add = (entries: Entry[], matchedBy: ExactKind) => {
    for (const entry of entries) if (!exact.has(entry)) exact.set(entry, matchedBy);
  };
  const responses = responsesIn(clean, index);
  const result = (more: Partial<LookupResult> = {}): LookupResult => ({
    // A link to the page of a status may stand beside a code, which says more.
    exact: [...exact]
      .sort(([a], [b]) => Number(!a.code) - Number(!b.code))
      .slice(0, MAX_RESULTS)
      .map(([entry, matchedBy]) => ({ entry, matchedBy })),
    suggestions: [],
    responses,
    prose: [],
    isCut: text.length > MAX_LENGTH,
    ...more,
  });

  for (const { entries, isFormerName } of responses) add(entries, isFormerName ? 'formerName' : 'response');
  const targets = targetsIn(clean, index);
  for (const { entries, isFormerName } of targets) add(entries, isFormerName ? 'formerName' : 'url');
  // A response and a URL say which status they mean; a code alone does not.
  const said = new Set([...exact.keys()].map(({ code }) => code));
  for (const { entries, isFormerName } of codesIn(clean, index)) {
    add(
      entries.filter(({ code }) => !said.has(code)),
      isFormerName ? 'formerName' : 'code',
    );
  }
  if (exact.size) return result();
  const found: Found = new Map();
  const suggest = (matchedBy: SuggestionKind, likenesses: Likeness[]) => {
    for (const { entry, score } of likenesses) {
      if (score > (found.get(entry)?.score ?? 0)) found.set(entry, { entry, matchedBy, score });
    }
  };
  const words = wordsOf(clean);
  suggest('message', messagesIn(words, index.messages));

  const [response] = responses;
  if (response) {
    // A code that the text's end cuts off may be only the beginning of one.
    if (response.isCut) suggest('part', byPart(response.code, index));
    return result({
      suggestions: bestOf(found),
      ...(response.isCut && found.size ? {} : { unknown: response.code }),
    });
  }

  const status = statusNamed(wordsOf(clean.slice(0, 200).replace(STATUS_LINE, ' ')), index);
  if (status) add([status], 'status');
  if (exact.size) return result();

  const unknownTarget = targets.find(({ unknown }) => unknown)?.unknown;
  const name = unknownTarget ?? loneName(clean);
  const lines = queriesIn(clean.trim(), words);
  for (const line of lines) {
    const asked = unknownTarget ?? line.trim();
    const ofLine = wordsOf(asked.replace(STATUS_LINE, ' ')).filter(
      (word) => !index.statuses.has(Number(word)),
    );
    if (ofLine.length > MAX_QUERY_WORDS) continue;
    suggest('part', byPart(asked, index));
    suggest('words', matchWords(ofLine, index.words));
    // Whoever asks for a field by its name asks what it means.
    for (const { key, isAmbiguous } of lines[0] === clean.trim() ? index.contract : []) {
      const [field] = isAmbiguous ? [] : (asked.match(key) ?? []);
      const score = field === asked ? LONE_FIELD : FIELD;
      if (field && index.guide) suggest('words', [{ entry: index.guide, score }]);
    }
    // A slip within a word is forgiven above; whole names are compared where a separator is lost as well.
    if (!isSure(found)) suggest('spelling', bySpelling(asked, index));
  }
  // Don't report an unknown code while the user is still typing a known one. `like-this` is also how prose
  // is written, unless some code is like it.
  const isUnknown =
    name !== undefined &&
    !beginsCode(name, index) &&
    (name === unknownTarget || found.size > 0 || name.includes('_'));
  const best = bestOf(found, isUnknown);
  const isSettled = best[0] && best[0].fit !== 'may fit' && !isUnknown;
  return result({
    suggestions: best,
    ...(isUnknown && { unknown: name }),
    prose: isSettled ? [] : proseWords(lines[0] ?? '', index),
  });
}

/** The words to ask the prose for: names of programs, and words that say something if there are any. */
function proseWords(line: string, index: LookupIndex): string[] {
  const words = [...new Set(line.split(/[^\p{L}\p{M}\p{N}_/-]+/u))].filter((word) => word.length > 1);
  const isTelling = (word: string) => word.includes('_') || !wordsOf(word).every(index.words.isWeak);
  const telling = words.filter(isTelling);
  return (telling.length ? telling : words).slice(0, MAX_PROSE_WORDS);
}
