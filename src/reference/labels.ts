// The words that a page and its Markdown version share.
import type { ApiError } from './catalog.ts';
import { fixers } from './schemas.ts';

/** The questions that every error answers, in this order: the headings of its sections. */
export const questions = {
  why: 'Why it happens',
  fix: 'How to fix it',
  retry: 'Whether to retry',
  prevent: 'How to prevent it',
  confused: 'Easily confused with',
} as const;

export const labels = {
  retry: 'Retry',
  fixableBy: 'Who can fix it',
  inCode: 'In code',
  help: 'How to get help',
  ifYes: 'If the answer is yes',
  itIs: 'it is',
  replacedBy: 'It is replaced by',
} as const;

const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** Who can fix an error, as a phrase: “The developer or a project admin”. */
export function fixedBy({ fixableBy }: ApiError): string {
  const phrase = list.format(fixableBy.map((who) => fixers[who]));
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** Whether a retry can help, in two words. */
export const retryAnswer = ({ retryHelps }: ApiError) => (retryHelps ? 'Can help.' : 'Does not help.');

/** What a reader must know of an error that is on its way out, or gone. Undefined if it is active. */
export function describeState({ state }: ApiError): string | undefined {
  if (state.is === 'active') return undefined;
  return state.is === 'deprecated'
    ? 'Deprecated: the API still sends this error, and will stop.'
    : `Retired: the API has not sent this error since ${state.since}.`;
}
