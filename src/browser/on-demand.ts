// One file for everything that is lazy-loaded: one request, whatever comes first.
export { suggestForAnchor, suggestForPage } from './not-found/suggestions.ts';
export { answerField } from './search/answers.ts';
export { openSearch } from './search/dialog.ts';
