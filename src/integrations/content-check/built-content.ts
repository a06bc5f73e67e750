import { contentRoot } from '../../content.config.ts';
import type { Catalogue } from '../../reference/catalogue.ts';
import { readContent } from './check.ts';

let read: Promise<Catalogue> | undefined;

/** The content that a build is made from: read and checked once, for all who need it. */
export const builtContent = () => (read ??= readContent(contentRoot));
