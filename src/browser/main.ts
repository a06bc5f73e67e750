// The JavaScript of every page. The rest is loaded after the first interaction.
import './code-tabs.ts';
import './copy.ts';
import './current-error.ts';
import './not-found/elements.ts';
import './panels.ts';
import './search/field.ts';
import './search/opener.ts';
import './settings.ts';
