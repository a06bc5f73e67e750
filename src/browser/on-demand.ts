// What a page needs only after an action of its reader is one file: one request, whatever comes first, and
// one place where loading can fail.
import { suggestForAnchor, suggestForPage } from './not-found/suggestions.ts';
import { answerField } from './search/answers.ts';
import { openSearch } from './search/dialog.ts';
import { openSettings } from './settings-panel.ts';

/** One object: separate exports would make the bundler add 110 bytes that build one. */
export const onDemand = { answerField, openSearch, openSettings, suggestForAnchor, suggestForPage };
