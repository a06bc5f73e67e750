import { resolve } from 'node:path';

/** The folder that holds the reference. Another API's folder makes another API's site. */
export const contentRoot = resolve(process.env.CONTENT_ROOT || 'content');
