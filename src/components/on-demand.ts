// One file for all that is loaded when a reader reaches for it: one request, whatever comes first.
export { answerField } from './lookup-field.ts';
export { describeLost } from './lost-notice.ts';
export { describeLostPage } from './lost-page-notice.ts';
export { openSearch } from './search-dialog.ts';
