import { searchText } from './pagefind.ts';
import { mark, option } from './results.ts';

/** Searches the text of the pages, and creates options for the hits that aren't listed yet. */
export async function searchProse(words: string[], listed: string[]): Promise<HTMLElement[]> {
  const hits = await searchText(words);
  return hits
    .filter(({ url }) => !listed.includes(url))
    .map(({ url, title, excerpt }) => option(url, [title], '', '', mark(excerpt)));
}
