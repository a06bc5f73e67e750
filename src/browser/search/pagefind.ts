import { prefixOf } from '../../reference/urls.ts';

/** The parts of Pagefind's browser API that are used. See https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindRecord> }[] }>;
}

interface PagefindRecord {
  url: string;
  /** The whole text. */
  content: string;
  /** HTML: a part of the text, escaped, with `<mark>` around the words that matched. */
  excerpt: string;
  meta: { title: string };
}

export interface Hit {
  url: string;
  title: string;
  /** The text, split before and after each marked word, so that every second part is marked. */
  excerpt: string[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
const unescape = (html: string) =>
  html.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The most hits that are loaded, each from its own file: for all words together, or for each word if no page has all of them. */
const MAX_OF_ALL = 3;
const MAX_OF_EACH = 2;
/** Milliseconds after which a search has failed, so that readers don't wait forever. */
const TIMEOUT_MS = 10_000;

const within = <T>(promise: Promise<T>) =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(reject, TIMEOUT_MS, new Error('took too long'))),
  ]);

const folder = `${prefixOf(import.meta.env.BASE_URL)}/pagefind/`;

/** Reads the list of the index files that the site has now. They are named after their content. */
const readEntry = async () => (await fetch(`${folder}pagefind-entry.json`, { cache: 'no-cache' })).text();

let loading: Promise<{ pagefind: Pagefind; entry: string }> | undefined;

async function load() {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // Removes the state of an earlier load.
  await pagefind.destroy();
  // The index is small. A worker would only add a request.
  await pagefind.options({ noWorker: true });
  const [entry] = await Promise.all([readEntry(), pagefind.init()]);
  return { pagefind, entry };
}

/** Loads the index once. A failed load is tried again. */
function prepare() {
  loading ??= within(load()).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The fewest letters that a word of the text shares with a word of the query, if they are different words. */
const SHARED_LETTERS = 4;
const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;

/** Returns the words of a query that a text contains, or whose first letters it contains at the beginning of a word. */
const wordsIn = (text: string, words: string[]) =>
  words.filter((word) => {
    const beginning = [...word].slice(0, SHARED_LETTERS).join('');
    const end = beginning.length < SHARED_LETTERS ? `(?!${LETTER})` : '';
    return new RegExp(`(?<!${LETTER})${beginning}${end}`, 'iu').test(text);
  });

/**
 * Whether a text has most of the words, and so is about what the query is about. Pagefind falls back to ever
 * shorter beginnings of a word: `asdfgh` finds “as”.
 */
const isMeant = ({ content }: PagefindRecord, words: string[]) =>
  wordsIn(content, words).length > words.length / 2;

/** Returns the best hits of a query. */
async function searchOnce(words: string[], most: number): Promise<Hit[]> {
  const { pagefind } = await prepare();
  const { results } = await within(pagefind.search(words.join(' ')));
  const records = await within(Promise.all(results.slice(0, most).map((result) => result.data())));
  return records
    .filter((record) => isMeant(record, words))
    .map(({ url, excerpt, meta }) => ({
      url,
      title: meta.title,
      excerpt: excerpt.split(/<\/?mark>/).map(unescape),
    }));
}

/** Returns the best hits for all words, or else for each of them, each page once. */
async function searchFor(words: string[]): Promise<Hit[]> {
  const ofAll = await searchOnce(words, MAX_OF_ALL);
  if (ofAll.length || words.length < 2) return ofAll;
  const ofEach = await Promise.all(words.map((word) => searchOnce([word], MAX_OF_EACH)));
  // If the text lacks most words, the query is about something else.
  if (ofEach.filter((hits) => hits.length).length <= words.length / 2) return [];
  return [...new Map(ofEach.flat().map((hit) => [hit.url, hit])).values()];
}

/**
 * Finds pages by the words of their text. Rejects if the index can't be loaded or run. If files of its index
 * are gone, Pagefind finds nothing. So a search that finds nothing is repeated if the site was published again
 * in the meantime.
 */
export async function searchText(words: string[]): Promise<Hit[]> {
  const { entry } = await prepare();
  const hits = await searchFor(words).catch((error: Error) => error);
  const isError = hits instanceof Error;
  if (!isError && hits.length) return hits;
  const isOutdated = (await within(readEntry())) !== entry;
  if (isError || isOutdated) loading = undefined;
  if (isOutdated) return searchFor(words);
  if (isError) throw hits;
  return hits;
}
