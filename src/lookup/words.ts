// The words of a text, in the same form for the data that the build writes and for what people ask.

/**
 * Thai, Lao, Burmese, Khmer, Japanese and Chinese put no spaces between words, so every two neighboring
 * letters count as a word.
 */
const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/;
const WORD = new RegExp(
  `${UNSPACED.source}+|[a-z0-9]+|(?:(?!${UNSPACED.source}|[a-z0-9])[\\p{L}\\p{N}])+`,
  'gu',
);
/** No language puts more marks on a letter. NFKD needs 9 seconds to sort 65,000 of them. */
export const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu;

/** Returns the words of a text without case, accents and punctuation. `quoteExpired` and `quote_expired` are two words. */
export function wordsOf(text: string): string[] {
  const folded = text
    .replace(STACKED_MARKS, '$1')
    .replace(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2 ')
    .normalize('NFKD')
    .replace(/\p{Mn}+|(?<=\w)['’](?=\w)/gu, '')
    .toLowerCase();
  return (folded.match(WORD) ?? []).flatMap((run) =>
    run.length > 1 && UNSPACED.test(run)
      ? [...run].slice(1).map((letter, index) => run[index]! + letter)
      : [run],
  );
}

/** Returns a word without the ending of its form: “suspended” and “suspension” become “suspen”. */
export const stem = (word: string) =>
  word
    .replace(/is(?=e|i?ng|ation)/, 'iz')
    .replace(/(?:ations?|[st]ions?|ing|ed|[dt]e?d|e?s|ly|d|e|y|ies)$/, '');
