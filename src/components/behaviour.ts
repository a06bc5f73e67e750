// What every page does with JavaScript. The rest is loaded when the reader reaches for it.
import './code-tabs.ts';
import './copy.ts';
import './error-lookup.ts';
import './lost-fragment.ts';
import './lost-page.ts';
import './search-opener.ts';
