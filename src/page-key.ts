import { hash } from 'node:crypto';

/**
 * The key of a page that is made of code and of these props alone: while it stays, a build takes the
 * page from the last one.
 */
export const pageKey = (props: object) =>
  hash('sha256', import.meta.env.CODE_KEY + JSON.stringify(props), 'base64');
