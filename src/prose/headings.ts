import GithubSlugger, { slug } from 'github-slugger';
import { parts, sectionOf } from '../reference/labels.ts';

/** The levels of the headings that a text may have. The page's title is the heading of level 1. */
export const HEADING_LEVELS = [2, 3, 4, 5];

/**
 * Returns a function that derives the ids of headings from their words, in the order of the text. Repeated ids are
 * numbered.
 */
export function headingIds(): (text: string) => string {
  const slugger = new GithubSlugger();
  return (text) => slugger.slug(text);
}

/**
 * Returns a function that names the parts of an error's text after their headings, in the order of the text. A
 * known section has a short name, and any other part is named after its words. Names contain no hyphen, so an
 * anchor `code-name` splits unambiguously, and no two anchors on a page are the same.
 */
export function partNames(): (heading: string) => string {
  const taken = new Set<string>();
  return (heading) => {
    const section = sectionOf(heading);
    const words = section ?? slug(heading).replaceAll('-', '_');
    const isFree = (name: string) => !taken.has(name) && (name === section || !Object.hasOwn(parts, name));
    let name = words;
    for (let count = 2; !isFree(name); count++) name = `${words}_${count}`;
    taken.add(name);
    return name;
  };
}
