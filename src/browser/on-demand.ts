// What the search needs is one file: one request, whatever comes first. The rest of what is lazy-loaded
// is imported from here, so that it finds these modules in that file.
export { answerField } from './search/answers.ts';
export { openSearch } from './search/dialog.ts';
export const loadNotFound = () => import('./not-found/suggestions.ts');
