import { codesIn, beginsCode, loneName } from './codes.ts';
import { exceptionLines, isProgramOutput } from './dumps.ts';
import type { Entry, LookupIndex } from './lookup-index.ts';
import { messagesIn } from './messages.ts';
import { MAX_LENGTH, plainText, readablePart, wordsOf } from './plain-text.ts';
import { responsesIn, type PastedResponse } from './responses.ts';
import { byPart, bySpelling } from './spelling.ts';
import { statusNamed } from './statuses.ts';
import { targetsIn } from './urls.ts';
import { matchWords } from './word-match.ts';

/** How a text names an entry for certain, the surest way first. */
export type ExactKind = 'response' | 'url' | 'code' | 'status' | 'formerName';
/** How it may mean one. */
export type SuggestionKind = 'part' | 'message' | 'spelling' | 'words';
export type MatchKind = ExactKind | SuggestionKind;

/** What a text names for certain. */
export interface ExactMatch {
  entry: Entry;
  matchedBy: ExactKind;
}

/** What a text may mean. */
export interface Suggestion {
  entry: Entry;
  matchedBy: SuggestionKind;
  /** How well it fits, from 0 to 1. */
  score: number;
  fit: Fit;
}

/** How surely a suggestion is what was meant. */
export type Fit = 'sure' | 'likely' | 'may fit';

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

/** Entries that anybody would look at. */
export const MAX_RESULTS = 8;
/** From these scores on, a suggestion is sure, or likely; measured: see bench/search.ts. */
const SURE = 0.88;
const LIKELY = 0.7;
/** Below this, words are alike by chance. */
const LEAST = 0.2;
/** A text with more words is a log or a letter, where every word matches something. */
const MAX_QUERY_WORDS = 60;
/** `HTTP/1.1 403`: how a status is called, not what was sent. */
const STATUS_LINE = /\bhttps?(?:\/\d(?:\.\d)?)?(?=\W{1,3}(?:status|code|error|[1-5]\d\d\b))/gi;
/** Words that the prose is asked for; it must hold them all. */
const MAX_PROSE_WORDS = 6;

const fitOf = (score: number, mostly: Fit): Fit =>
  score >= SURE ? mostly : score >= LIKELY ? 'likely' : 'may fit';

class Suggestions {
  readonly #found = new Map<Entry, Omit<Suggestion, 'fit'>>();
  isSure = false;

  get size() {
    return this.#found.size;
  }

  add(entry: Entry, matchedBy: SuggestionKind, score: number) {
    this.isSure ||= score >= SURE;
    const known = this.#found.get(entry);
    if (!known || known.score < score) this.#found.set(entry, { entry, matchedBy, score });
  }

  /** The best first, retired errors last; what fits a name that no error has is likely at most. */
  best(isUnknown = false): Suggestion[] {
    const sorted = [...this.#found.values()].sort(
      (a, b) =>
        Number(a.entry.isRetired) - Number(b.entry.isRetired) ||
        b.score - a.score ||
        (a.entry.names[0]?.length ?? 0) - (b.entry.names[0]?.length ?? 0) ||
        (a.entry.href < b.entry.href ? -1 : 1),
    );
    return sorted
      .slice(0, MAX_RESULTS)
      .map((found) => ({ ...found, fit: fitOf(found.score, isUnknown ? 'likely' : 'sure') }));
  }
}

/** Finds the errors that a text names, and says how surely. Never throws; takes time linear in the text. */
export function lookup(text: string, index: LookupIndex): LookupResult {
  const clean = plainText(text);
  const exact = new Map<Entry, ExactKind>();
  const add = (entries: Entry[], matchedBy: ExactKind) => {
    for (const entry of entries) if (!exact.has(entry)) exact.set(entry, matchedBy);
  };
  const responses = responsesIn(clean, readablePart(text), index);
  const result = (more: Partial<LookupResult> = {}): LookupResult => ({
    exact: [...exact].slice(0, MAX_RESULTS).map(([entry, matchedBy]) => ({ entry, matchedBy })),
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
  const suggestions = new Suggestions();
  const words = wordsOf(clean);
  for (const { entry, common, share } of messagesIn(words, index.messages)) {
    suggestions.add(entry, 'message', share === 1 ? 1 - 0.05 / (1 + common) : 0.6 + 0.3 * share);
  }

  const [response] = responses;
  if (response) {
    // A code that the text's end cuts off may be only the beginning of one.
    if (response.isCut)
      for (const { entry, score } of byPart(response.code, index)) suggestions.add(entry, 'part', score);
    const best = suggestions.best();
    return result({
      suggestions: best,
      ...(response.isCut && best.length ? {} : { unknown: response.code }),
    });
  }

  const status = statusNamed(wordsOf(clean.slice(0, 200).replace(STATUS_LINE, ' ')), index);
  if (status) add([status], 'status');
  if (exact.size) return result();

  const unknownTarget = targets.find(({ unknown }) => unknown)?.unknown;
  const name = unknownTarget ?? loneName(clean);
  const lines = isProgramOutput(clean, words) ? exceptionLines(clean) : [clean];
  for (const line of lines) {
    const asked = unknownTarget ?? line.trim();
    const ofLine = wordsOf(asked.replace(STATUS_LINE, ' ')).filter(
      (word) => !index.statuses.has(Number(word)),
    );
    if (ofLine.length > MAX_QUERY_WORDS) continue;
    for (const { entry, score } of byPart(asked, index)) suggestions.add(entry, 'part', score);
    for (const { entry, score } of matchWords(ofLine, index.words)) {
      if (score >= LEAST) suggestions.add(entry, 'words', Math.min(score, 0.95));
    }
    // A slip within a word is forgiven above; whole names are compared where a separator is lost as well.
    if (!suggestions.isSure) {
      for (const { entry, score } of bySpelling(asked, index)) suggestions.add(entry, 'spelling', score);
    }
  }
  const best = suggestions.best();
  const isTyping = name !== undefined && beginsCode(name, index);
  const isUnknown =
    name !== undefined && !isTyping && (unknownTarget || best.length > 0 || name.includes('_'));
  return result({
    suggestions: best,
    ...(isUnknown && { unknown: name }),
    prose: best[0]?.fit === 'sure' || (best[0]?.fit === 'likely' && !isUnknown) ? [] : proseWords(lines),
  });
}

/** The words to ask the prose for. */
function proseWords(lines: string[]): string[] {
  const words = lines.slice(0, 1).flatMap((line) => line.trim().split(/\s+/));
  return words.filter(Boolean).slice(0, MAX_PROSE_WORDS);
}
