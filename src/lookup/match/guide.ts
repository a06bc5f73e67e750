import { wordsOf } from '../words.ts';
import type { Match } from './entry.ts';
import type { LookupIndex } from './lookup-index.ts';

/** How well the page that explains the response fits a query with the name of a field, or of only that name. */
const FIELD = 0.85;
export const LONE_FIELD = 0.95;
/** Matches a word for the parts of a response. */
const PARTS = /^(?:response|body|object|payload|schema|format|shape|structure|struct|json|fields?)$/;

/** Suggests the page that explains the response, if a query contains the name of a field or asks for all of them. */
export function guideNamed(query: string, { fields, guide, words: index }: LookupIndex): Match[] {
  if (!guide) return [];
  const words = wordsOf(query);
  const isGeneral = words.every((word) => PARTS.test(word) || index.isStopWord(word));
  if (isGeneral && words.includes('error') && words.some((word) => PARTS.test(word))) {
    return [{ entry: guide, score: FIELD }];
  }
  return fields.flatMap(({ key, isAmbiguous }) => {
    const [field] = isAmbiguous ? [] : (query.match(key) ?? []);
    if (!field) return [];
    if (field === query) return [{ entry: guide, score: LONE_FIELD }];
    // “The error message” in a sentence about an error is no field, unless it is written like code.
    const own = wordsOf(field);
    const others = words.filter((word) => !own.includes(word) && !index.isStopWord(word));
    const share = field.includes(' ') ? own.length / (own.length + others.length) : 1;
    return [{ entry: guide, score: FIELD * share }];
  });
}
