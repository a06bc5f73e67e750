/** A word without the endings by which English forms others: suspended, suspension → suspen. */
export const stem = (word: string) =>
  word
    .replace(/is(?=e|i?ng|ation)/, 'iz')
    .replace(/(?:ations?|[st]ions?|ing|ed|[dt]e?d|e?s|ly|d|e|y|ies)$/, '');
