// The most that a reader may have to load, in bytes compressed with Brotli. Other generators send 45,000 to
// 50,000 bytes for the text of one page. Never shorten a sentence or twist code to stay within these: if
// readers need what exceeds a budget, raise it.

/** An error's own page: the bytes that a server sends in the first round trip. */
export const ERROR_PAGE = 14_600;
/** What each error adds to the page of its status: five errors take 24,000 bytes. */
const ERROR_ON_STATUS_PAGE = 4_800;
/** Returns the budget of a status page with a number of errors. */
export const statusPage = (errors: number) => Math.max(ERROR_PAGE, errors * ERROR_ON_STATUS_PAGE);
/** Requests on opening a page, the page itself included. */
export const REQUESTS = 3;
/** Scripts on opening a page. */
export const SCRIPTS = 4_000;
/** Returns the budget of the first search, until it has a sure answer, with a number of errors. */
export const firstSearch = (errors: number) => 16_000 + Math.max(0, errors - 5) * 200;
/** Returns the budget of the verdicts, which only pasted responses are answered with. */
export const verdicts = (errors: number) => 600 + Math.max(0, errors - 5) * 100;
/** A search of the text among 800 errors. Pagefind's own scripts and WebAssembly are 60,000 of them. */
export const TEXT_SEARCH = 120_000;
