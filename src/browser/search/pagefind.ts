import { prefixOf } from '../../reference/urls.ts';

/** The parts of Pagefind's browser API that are used here. See https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindRecord> }[] }>;
}

interface PagefindRecord {
  url: string;
  /** HTML: the text with its special characters escaped, and `<mark>` around what matched. */
  excerpt: string;
  meta: { title: string };
}

export interface Found {
  url: string;
  title: string;
  /** Text, in turns beside a match and within one. */
  excerpt: string[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
const unescape = (html: string) =>
  html.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** Results of a search that are loaded, each a file of its own: of all words, and of each where they meet nowhere. */
const MAX_OF_ALL = 3;
const MAX_OF_EACH = 2;
/** Milliseconds after which a search counts as failed, so that nothing spins for ever. */
const TIMEOUT_MS = 10_000;

const within = <T>(promise: Promise<T>) =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(reject, TIMEOUT_MS, new Error('took too long'))),
  ]);

const folder = `${prefixOf(import.meta.env.BASE_URL)}/pagefind/`;

/** Reads which index the site has now. Its files are named after what is in them. */
const readEntry = async () => (await fetch(`${folder}pagefind-entry.json`, { cache: 'no-cache' })).text();

let loading: Promise<{ pagefind: Pagefind; entry: string }> | undefined;

async function load() {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // What an earlier load has left.
  await pagefind.destroy();
  // The index is small: a worker would cost a further request and gain nothing.
  await pagefind.options({ noWorker: true });
  const [entry] = await Promise.all([readEntry(), pagefind.init()]);
  return { pagefind, entry };
}

/** Loads the index ahead of the first search. A failed load is tried again. */
function prepare() {
  loading ??= within(load()).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The best results of a query; the array is as long as there are results, which tells how rare they are. */
async function searchOnce(query: string, most: number): Promise<Found[]> {
  const { pagefind } = await prepare();
  const { results } = await within(pagefind.search(query));
  const records = await within(Promise.all(results.slice(0, most).map((result) => result.data())));
  const found = records.map(({ url, excerpt, meta }) => ({
    url,
    title: meta.title,
    excerpt: excerpt.split(/<\/?mark>/).map(unescape),
  }));
  found.length = results.length;
  return found;
}

/** Where all words are, or else where each of them is. */
async function searchFor(words: string[]): Promise<Found[][]> {
  const ofAll = await searchOnce(words.join(' '), MAX_OF_ALL);
  if (ofAll.length || words.length < 2) return [ofAll];
  return Promise.all(words.map((word) => searchOnce(word, MAX_OF_EACH)));
}

/**
 * Finds pages by the words of their text. Rejects when the index cannot be reached or run. Pagefind finds
 * nothing where files of its index are gone, so a search that finds nothing is repeated if the site was
 * published again in the meantime.
 */
export async function search(words: string[]): Promise<Found[][]> {
  const { entry } = await prepare();
  const found = await searchFor(words).catch((error: Error) => error);
  const isError = found instanceof Error;
  if (!isError && found.some(({ length }) => length)) return found;
  const isOutdated = (await within(readEntry())) !== entry;
  if (isError || isOutdated) loading = undefined;
  if (isOutdated) return searchFor(words);
  if (isError) throw found;
  return found;
}
