import GithubSlugger from 'github-slugger';

/** The levels of headings that a text may have below the page's title, and that get an id. */
export const HEADING_LEVELS = [2, 3, 4, 5];

/** Gives each heading of a text its id, in their order: the words of the heading, numbered where they repeat. */
export function headingIds(): (text: string) => string {
  const slugger = new GithubSlugger();
  return (text) => slugger.slug(text);
}
