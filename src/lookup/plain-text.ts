/** Characters of a text that are read; a log of this length is a page of a hundred screens. */
export const MAX_LENGTH = 65_536;
/** Of a longer text, its beginning and its end are read: a log ends with what went wrong. */
const MAX_HEAD = MAX_LENGTH / 4;

/** Marks without width, which copying brings along and nobody sees. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** No writing stacks more marks on a letter. Ordering 65,000 of them, as NFKC must, takes 9 seconds. */
const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu;

/** As much of a text as is read. */
const readablePart = (text: string) =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_HEAD)}\n${text.slice(1 + MAX_HEAD - MAX_LENGTH)}` : text;

/** The text as it was before it was escaped for a URL, for HTML, for JSON or for mail. */
export const plainText = (text: string) =>
  readablePart(text)
    .replace(STACKED_MARKS, '$1')
    .normalize('NFKC')
    .slice(0, 2 * MAX_LENGTH)
    .replace(INVISIBLE, '')
    .replace(/%(?:25)+/g, '%')
    .replace(/%(0[9ad]|[2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/=3D/g, '=')
    // Word processors turn quotes, and not always both.
    .replace(/\\{1,8}u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&quot;|&#34;|&#x22;|[“”„]/gi, '"')
    .replace(/&amp;/gi, '&')
    .replace(/\\{1,8}[nrt]/g, '\n');

/**
 * Thai, Lao, Burmese, Khmer, Japanese and Chinese put no spaces between words: any two neighbors stand
 * for a word.
 */
const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/;
const WORD = new RegExp(
  `${UNSPACED.source}+|[a-z0-9]+|(?:(?!${UNSPACED.source}|[a-z0-9])[\\p{L}\\p{N}])+`,
  'gu',
);

/** The words of a text, without case, accents and punctuation. `useHttps` are two, as `use_https` are. */
export function wordsOf(text: string): string[] {
  const folded = text
    .replace(STACKED_MARKS, '$1')
    .replace(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2 ')
    .normalize('NFKD')
    .replace(/\p{Mn}+|(?<=\w)['’](?=\w)/gu, '')
    .toLowerCase();
  return (folded.match(WORD) ?? []).flatMap((run) =>
    run.length > 1 && UNSPACED.test(run) ? [...run].slice(1).map((letter, at) => run[at]! + letter) : [run],
  );
}
