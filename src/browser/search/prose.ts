import { fuse } from '../../lookup/fuse.ts';
import type { Suggestion } from '../../lookup/suggestions.ts';
import { search, type Found } from './pagefind.ts';
import { mark, matchOption, option } from './results.ts';

/** A page or an error in whose text the query was found. */
const foundOption = ({ url, title, excerpt }: Found, label: string) =>
  option(url, [title], label, '', mark(excerpt));

/**
 * Searches the prose, where the lookup alone is unsure: all that may fit as options of one list, and what
 * only the prose found as options to stand below, if the rest is shown already.
 */
export async function searchProse(suggestions: Suggestion[], words: string[], query: string) {
  const lines = fuse(suggestions, await search(words));
  return {
    all: lines.map(({ suggestion, prose }) =>
      suggestion ? matchOption(suggestion, query) : foundOption(prose!, 'in the text'),
    ),
    found: lines.flatMap(({ suggestion, prose }) => (suggestion ? [] : [foundOption(prose!, '')])),
  };
}
