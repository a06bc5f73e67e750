import type { RequestFacts } from '../reference/support.ts';

/** The request of the last paste, and the code of its error. It is kept in the page, and nowhere else. */
export const pasted: RequestFacts & { code?: string | undefined } = {};
