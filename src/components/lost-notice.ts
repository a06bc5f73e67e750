import { nearest } from '../reference/nearest.ts';
import { make } from './dom.ts';
import { errorLinks, linkLike } from './error-links.ts';

const LONGEST_SHOWN = 80;
/** A page with more errors has them in its own index. */
const MOST_OTHERS = 50;

/** What a page says about a fragment that it does not have. The text is never markup. */
export function describeLost(asked: string): Node[] {
  const links = errorLinks();
  const name = nearest(asked, links.keys());
  const shown = asked.length > LONGEST_SHOWN ? `${asked.slice(0, LONGEST_SHOWN)}…` : asked;
  const others = [...links].filter(([type]) => type !== name);
  return [
    make('p', {}, 'There is no error ', make('code', {}, make('bdi', {}, shown)), ' on this page.'),
    ...(name ? [make('p', {}, 'Did you mean ', linkLike(links.get(name)!), '?')] : []),
    ...(others.length <= MOST_OTHERS
      ? [
          make('p', {}, name ? 'The others on this page:' : 'The errors on this page:'),
          make('ul', {}, ...others.map(([, link]) => make('li', {}, linkLike(link)))),
        ]
      : []),
  ];
}
