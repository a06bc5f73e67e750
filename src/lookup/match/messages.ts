import { wordsOf } from '../words.ts';
import type { Entry, ErrorEntry, Match } from './entry.ts';
import { plainText } from './plain-text.ts';

/** Placeholders in the messages of many APIs: `{name}`, `{{name}}`, `${name}`, `<name>`, `%s`, `%1$s`, `%name%`. */
const PLACEHOLDER =
  /\$?\{{1,2}[^{}]{0,80}\}{1,2}|<[\w .-]{1,80}>|%[\w.-]{1,80}%|%(?:\d\$)?[sdvifgqxu@](?![a-z])/g;
/** The most words that replace a placeholder: a name, a list of fields, or a sentence of another system. */
const MAX_FILLED = 24;
/** Words of a message that must be in a text before the rest is compared. Two words are too common. */
const ANCHOR_WORDS = 3;
/** The most other words in a text with a message of one or two words: the names and values before it in a log. */
const MAX_OTHERS = 6;
/** The share of a message's words that a text must contain, if it doesn't contain all. */
const LEAST_COMMON = 0.6;
/** Comparisons within one text, because a paste may repeat the first words of all messages. */
const MAX_COMPARED = 20_000;

/** Returns the words of a message, split at its placeholders. The first and last list can be empty. */
export const toSegments = (message: string) =>
  // A text is unescaped before it is compared, so the message has to be as well: some contain `\\n` or `%41`.
  (/[%&\\]/.test(message) ? plainText(message) : message).split(PLACEHOLDER).map(wordsOf);

/** Messages by the first words of their longest segment, with the number of that segment. */
export type MessageIndex = Map<string, [entry: ErrorEntry, segments: string[][], segment: number][]>;

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

export function indexMessages(entries: ErrorEntry[]): MessageIndex {
  const index: MessageIndex = new Map();
  for (const entry of entries) {
    for (const segments of entry.segments) {
      const lengths = segments.map(({ length }) => length);
      const longest = lengths.indexOf(Math.max(...lengths));
      if (!lengths[longest]) continue;
      const key = segments[longest]!.slice(0, ANCHOR_WORDS).join(' ');
      const group = index.get(key);
      if (group) group.push([entry, segments, longest]);
      else index.set(key, [[entry, segments, longest]]);
    }
  }
  return index;
}

/** Returns how many words of a segment the words of a text have in common with it, from an index on. */
const commonAt = (words: string[], segment: string[], at: number) => {
  let common = 0;
  while (common < segment.length && words[at + common] === segment[common]) common++;
  return common;
};

/** Returns where a segment begins, at an index or up to `MAX_FILLED` words away from it in one direction. */
function findSegment(words: string[], segment: string[], from: number, step: 1 | -1): number | undefined {
  for (let skipped = 0; skipped <= MAX_FILLED; skipped++) {
    const at = from + skipped * step;
    if (commonAt(words, segment, at) === segment.length) return at;
  }
  return undefined;
}

/** Returns how many words of a message are in a text, around its segment `anchor`, which begins at `start`. */
function wordsInCommon(words: string[], segments: string[][], anchor: number, start: number): number {
  let common = commonAt(words, segments[anchor]!, start);
  if (common < segments[anchor]!.length) return common;
  for (let next = anchor + 1, end = start + common; next < segments.length; next++) {
    const segment = segments[next]!;
    const at = findSegment(words, segment, end, 1);
    if (at === undefined) break;
    common += segment.length;
    end = at + segment.length;
  }
  for (let next = anchor - 1, begin = start; next >= 0; next--) {
    const segment = segments[next]!;
    const at = findSegment(words, segment, begin - segment.length, -1);
    if (at === undefined) break;
    common += segment.length;
    begin = at;
  }
  return common;
}

/** Finds the errors whose messages a text contains, completely or nearly so, whatever their placeholders became. */
export function messagesIn(words: string[], index: MessageIndex): Match[] {
  const matches: Match[] = [];
  let compared = 0;
  // The date and the time before a message of a log are no prose.
  const spoken = words.filter((word) => /^\D/.test(word)).length;
  for (let start = 0; start < words.length && compared < MAX_COMPARED; start++) {
    let key = '';
    for (let size = 0; size < ANCHOR_WORDS; size++) {
      key = size ? `${key} ${words[start + size]}` : words[start]!;
      for (const [entry, segments, anchor] of index.get(key) ?? []) {
        if (++compared > MAX_COMPARED) break;
        const common = wordsInCommon(words, segments, anchor, start);
        const total = sum(segments.map(({ length }) => length));
        // A message of one or two words is also ordinary prose, so little else may be in the text.
        const isWhole = common === total && (total >= ANCHOR_WORDS || spoken <= total + MAX_OTHERS);
        if (!isWhole && common < Math.max(ANCHOR_WORDS, total * LEAST_COMMON)) continue;
        // Of two whole messages, the longer one is the better match.
        const score = common === total ? 1 - 0.05 / (1 + common) : 0.6 + (0.3 * common) / total;
        matches.push({ entry, score });
      }
    }
  }
  return matches;
}

/** Whether a message is a documented one with its placeholders filled. One without an end may be cut off. */
export const isDocumented = (message: string, { segments: all }: Entry): boolean =>
  all.some((segments) => isFilled(message, segments));

/** Whether a message has these segments, with other words between them. */
function isFilled(message: string, segments: string[][]): boolean {
  const words = wordsOf(message);
  const [ending = ''] = /(?<!\W)\W*$/.exec(message) ?? [];
  const isCut = !/[.!?。؟]/.test(ending);
  let at = 0;
  for (const [number, segment] of segments.entries()) {
    const isLast = number > 0 && number === segments.length - 1 && segment.length > 0;
    if (isLast) at = Math.max(at, Math.min(words.length - segment.length, at + MAX_FILLED));
    const last = number ? at + MAX_FILLED : 0;
    const fits = () =>
      commonAt(words, segment, at) >= (isCut ? Math.min(segment.length, words.length - at) : segment.length);
    while (at <= last && !fits()) at++;
    if (at > last) return false;
    at += segment.length;
  }
  return words.length <= at + (segments.at(-1)?.length ? 0 : MAX_FILLED);
}
