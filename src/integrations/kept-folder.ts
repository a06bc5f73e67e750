import { join } from 'node:path';

/** Where builds keep what the next one may use. Each content folder has its own, so that they do not disturb each other. */
export const keptFolder = (contentRoot: string) =>
  join('node_modules/.astro', encodeURIComponent(contentRoot));
