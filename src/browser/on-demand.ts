// What the search needs is one file: one request, whatever comes first. The rest of what is lazy-loaded
// is imported from here, so that it finds these modules in that file.
import { answerField } from './search/answers.ts';
import { openSearch } from './search/dialog.ts';

/** One object: separate exports would make the bundler add 110 bytes that build one. */
export const onDemand = {
  answerField,
  openSearch,
  loadNotFound: () => import('./not-found/suggestions.ts'),
};
