// The sites that the engine is tested on. Each is built once, before the specs that open it.
import { inventContent } from '../../fixtures/invented-content.ts';
import type { Scratch } from '../../fixtures/scratch-content.ts';
import { makeOdd } from './odd.ts';

export interface Site {
  /** The content folder. By default, this is the fixture. */
  from?: string;
  /** Changes a copy of the fixture content. */
  change?: (scratch: Scratch) => void;
  options?: string[];
}

/** Where the fixture is served below a path, as on GitHub's project pages. */
export const BASE = '/some/path';

/** Enough errors for pages to share their style, and for lists to be divided. */
const MANY = 1_020;

/** APIs that answer in other shapes: what each is like is said in its api.yaml. */
export const otherApis = ['nested', 'numeric', 'problem', 'rtl'] as const;

/** The content of one of them. */
export const contentOf = (name: (typeof otherApis)[number]) => `fixtures/${name}`;

export const sites = {
  ...(Object.fromEntries(otherApis.map((name) => [name, { from: contentOf(name) }])) as Record<
    (typeof otherApis)[number],
    Site
  >),
  fixture: {},
  below: { options: ['--base', BASE] },
  odd: { change: makeOdd },
  large: { change: ({ root }) => inventContent(root, MANY) },
} satisfies Record<string, Site>;

export type SiteName = keyof typeof sites;

/** The folder of a built site. */
export const folderOf = (name: SiteName) => `test-results/sites/${name}`;
