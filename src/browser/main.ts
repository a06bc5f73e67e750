// What every page does with JavaScript. The rest is lazy-loaded on first interaction.
import './code-tabs.ts';
import './copy.ts';
import './current-error.ts';
import './not-found/elements.ts';
import './panels.ts';
import './search/field.ts';
import './search/opener.ts';
import './settings.ts';
