import { createHash } from 'node:crypto';

/**
 * The key of a page that is made of code and of these props alone: while it stays, a build takes the
 * page from the last one.
 */
export const pageKey = (props: object) =>
  createHash('sha256')
    .update(import.meta.env.CODE_KEY)
    .update(JSON.stringify(props))
    .digest('base64');
