import { plainText, wordsOf } from './plain-text.ts';
import type { Entry, ErrorEntry, Likeness } from './entry.ts';

/** Where a message's words differ each time: `{name}`, `{{name}}`, `${name}`, `<name>`, `%s`, `%1$s`, `%name%`. */
const HOLE = /\$?\{{1,2}[^{}]{0,80}\}{1,2}|<[\w .-]{1,80}>|%[\w.-]{1,80}%|%(?:\d\$)?[sdvifgqxu@](?![a-z])/g;
/** Words that a hole takes: a name, a list of fields, a sentence of another system. */
const MAX_HOLE = 24;
/** How many words of a message are enough to look for it in a text. */
const ANCHOR_WORDS = 3;
/** Places that are compared in one text: a paste may repeat a beginning that all messages share. */
const MAX_COMPARED = 20_000;

/** The words of a message, in runs between its holes; a run is empty where a hole begins or ends it. */
export const toSegments = (message: string) =>
  // What is unescaped in a text must be so in a message: some hold `\\n` or `%41`.
  (/[%&\\]/.test(message) ? plainText(message) : message).split(HOLE).map(wordsOf);

/** By the first words of its longest run: the messages, and the place of that run. */
export type MessageIndex = Map<string, [entry: ErrorEntry, segment: number][]>;

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

export function indexMessages(entries: ErrorEntry[]): MessageIndex {
  const index: MessageIndex = new Map();
  for (const entry of entries) {
    const lengths = entry.segments.map(({ length }) => length);
    const longest = lengths.indexOf(Math.max(...lengths));
    if (!lengths[longest]) continue;
    const key = entry.segments[longest]!.slice(0, ANCHOR_WORDS).join(' ');
    const group = index.get(key);
    if (group) group.push([entry, longest]);
    else index.set(key, [[entry, longest]]);
  }
  return index;
}

const matchesAt = (words: string[], run: string[], at: number) => {
  let same = 0;
  while (same < run.length && words[at + same] === run[same]) same++;
  return same;
};

/** Where a run begins, at a place or up to a hole's length further on; undefined if it does not. */
function placeOf(words: string[], run: string[], from: number, step: 1 | -1): number | undefined {
  for (let skipped = 0; skipped <= MAX_HOLE; skipped++) {
    const at = from + skipped * step;
    if (matchesAt(words, run, at) === run.length) return at;
  }
  return undefined;
}

/** How many words of a message stand in the text, around its run that begins at a place. */
function wordsInCommon(words: string[], { segments }: Entry, anchor: number, start: number): number {
  let common = matchesAt(words, segments[anchor]!, start);
  if (common < segments[anchor]!.length) return common;
  for (let next = anchor + 1, end = start + common; next < segments.length; next++) {
    const run = segments[next]!;
    const at = placeOf(words, run, end, 1);
    if (at === undefined) break;
    common += run.length;
    end = at + run.length;
  }
  for (let next = anchor - 1, begin = start; next >= 0; next--) {
    const run = segments[next]!;
    const at = placeOf(words, run, begin - run.length, -1);
    if (at === undefined) break;
    common += run.length;
    begin = at;
  }
  return common;
}

/** The errors whose messages stand in a text, whole or nearly so, with whatever fills their holes. */
export function messagesIn(words: string[], index: MessageIndex): Likeness[] {
  const found: Likeness[] = [];
  let compared = 0;
  for (let start = 0; start < words.length && compared < MAX_COMPARED; start++) {
    let key = '';
    for (let size = 0; size < ANCHOR_WORDS; size++) {
      key = size ? `${key} ${words[start + size]}` : words[start]!;
      for (const [entry, anchor] of index.get(key) ?? []) {
        if (++compared > MAX_COMPARED) break;
        const common = wordsInCommon(words, entry, anchor, start);
        const total = sum(entry.segments.map(({ length }) => length));
        // A message of a word or two is prose, unless little else was written.
        const isWhole = common === total && (total >= ANCHOR_WORDS || words.length <= total + MAX_HOLE / 4);
        if (!isWhole && common < Math.max(ANCHOR_WORDS, total * 0.6)) continue;
        // Of two that stand there whole, the longer one says more.
        const score = common === total ? 1 - 0.05 / (1 + common) : 0.6 + (0.3 * common) / total;
        found.push({ entry, score });
      }
    }
  }
  return found;
}

/** Whether a message is the documented one with its holes filled; one that does not end may be cut off. */
export function isDocumented(message: string, { segments }: Entry): boolean {
  const words = wordsOf(message);
  const [ending = ''] = /(?<!\W)\W*$/.exec(message) ?? [];
  const isCut = !/[.!?。؟]/.test(ending);
  let at = 0;
  for (const [number, run] of segments.entries()) {
    const isLast = number > 0 && number === segments.length - 1 && run.length > 0;
    if (isLast) at = Math.max(at, Math.min(words.length - run.length, at + MAX_HOLE));
    const last = number ? at + MAX_HOLE : 0;
    const fits = () =>
      matchesAt(words, run, at) >= (isCut ? Math.min(run.length, words.length - at) : run.length);
    while (at <= last && !fits()) at++;
    if (at > last) return false;
    at += run.length;
  }
  return words.length <= at + (segments.at(-1)?.length ? 0 : MAX_HOLE);
}
