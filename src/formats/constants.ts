// The names, literals and comments that the constants of every language need.
import { describeState } from '../reference/labels.ts';
import { fieldOf } from '../reference/response.ts';
import type { Api, ApiError } from '../reference/types.ts';
import { indexPath } from '../reference/urls.ts';

/** Returns the words of a name: `card_declined` and `cardDeclined` are both `card` and `declined`. */
const wordsOf = (name: string) => name.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).filter(Boolean);

/** Returns a name in `PascalCase`. */
export const pascal = (name: string) =>
  wordsOf(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Returns a name in `UPPER_SNAKE_CASE`. */
export const upperSnake = (name: string) => wordsOf(name).join('_').toUpperCase();

/** Returns a name for each text, different from all others and from the taken ones. */
export function namesFor(texts: string[], nameOf: (text: string) => string, taken: string[] = []) {
  const used = new Set(taken);
  return new Map(
    texts.map((text) => {
      const name = nameOf(text);
      let free = name;
      for (let number = 2; used.has(free); number++) free = `${name}_${number}`;
      used.add(free);
      return [text, free];
    }),
  );
}

/** Returns a string literal, as JSON, Python and Go write it. Go allows no byte-order mark within a file. */
export const literal = (text: string) => JSON.stringify(text).replaceAll('\uFEFF', '\\ufeff');

/** Returns a text for a comment of one line. */
export const inComment = (text: string) => text.replaceAll(/[\s\uFEFF]+/g, ' ').trim();

/** Returns the codes in the order of the pages, each with its errors. */
export const byCode = (errors: ApiError[]) => Map.groupBy(errors, ({ code }) => code);

/** Returns the sentences that document a code: what it means, and since when programs need not expect it. */
export function describe(errors: ApiError[]): string[] {
  const states = errors.map((error) => {
    const successor = error.replacement ? ` Use ${error.replacement.code}.` : '';
    return error.state.is === 'draft' ? undefined : describeState(error)?.concat(successor);
  });
  const state = states.every((text) => text !== undefined) ? states[0] : undefined;
  return [errors[0]!.summary, ...(state ? [state.replace(/^Retired:/, 'Deprecated:')] : [])].map(inComment);
}

/** Returns the first line of a file. */
export const header = (api: Api) =>
  `The errors of the ${inComment(api.name)}, generated from ${api.site}${indexPath(api)}`;

/** Whether the API sends the codes as numbers. */
export const isNumeric = (api: Api) => fieldOf(api, 'code')?.type === 'integer';
