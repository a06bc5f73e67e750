import type { LookupData, Verdicts } from '../../lookup/data.ts';
import { createIndex, type LookupIndex } from '../../lookup/match/lookup-index.ts';
import { indexHref } from '../dom.ts';

interface Loaded {
  data: LookupData;
  index: LookupIndex;
}

/** The data of all errors, once it is loaded. */
export let loaded: Loaded | undefined;

/** Returns a function that loads something once. A failed load is tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    }));
}

async function fetchJson<T>(name: string): Promise<T> {
  const response = await fetch(new URL(name, indexHref()));
  if (!response.ok) throw new Error(response.url);
  return response.json() as Promise<T>;
}

/** Loads the data of all errors. */
export const loadLookup = once(async (): Promise<Loaded> => {
  const data = await fetchJson<LookupData>('lookup.json');
  const index = createIndex(data);
  // Indexes the words before the first query needs them. Safari has no idle callback.
  (window.requestIdleCallback ?? setTimeout)(() => index.words);
  return (loaded = { data, index });
});

/** Loads what pasted responses are answered with. */
export const loadVerdicts = once(() => fetchJson<Verdicts>('verdicts.json'));
