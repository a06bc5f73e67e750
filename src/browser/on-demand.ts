// Everything that a page only needs after an action of its reader is in one file. So there is one request,
// and one place where loading can fail.
import { suggestForAnchor, suggestForPage } from './not-found/suggestions.ts';
import { answerField } from './search/answers.ts';
import { openSearch } from './search/dialog.ts';
import { openSettings } from './settings-panel.ts';

/** This is one object, because for separate exports the bundler would add 110 bytes that create one. */
export const onDemand = { answerField, openSearch, openSettings, suggestForAnchor, suggestForPage };
