import GithubSlugger, { slug } from 'github-slugger';
import { parts, sectionOf } from '../reference/labels.ts';

/** The levels of headings that a text may have below the page's title, and that get an id. */
export const HEADING_LEVELS = [2, 3, 4, 5];

/** Gives each heading of a text its id, in their order: the words of the heading, numbered where they repeat. */
export function headingIds(): (text: string) => string {
  const slugger = new GithubSlugger();
  return (text) => slugger.slug(text);
}

/**
 * Gives each heading of an error's text the name of its part, in their order: the short one of a section
 * that the reference knows, the words of another. A name has no hyphen, so that what an anchor is made
 * of, a code and such a name, can be told apart, and no two anchors of a page are the same.
 */
export function partNames(): (heading: string) => string {
  const given = new Set<string>();
  return (heading) => {
    const section = sectionOf(heading);
    const words = section ?? slug(heading).replaceAll('-', '_');
    const isFree = (name: string) => !given.has(name) && (name === section || !Object.hasOwn(parts, name));
    let name = words;
    for (let count = 2; !isFree(name); count++) name = `${words}_${count}`;
    given.add(name);
    return name;
  };
}
