import type { RequestFacts } from '../reference/support.ts';

/** The request of the last paste, and the name of its error. It is kept in the page, and nowhere else. */
export const pasted: RequestFacts & { error?: string | undefined } = {};
