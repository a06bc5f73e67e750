import type { LookupData } from '../../lookup/data.ts';
import { createIndex, type LookupIndex } from '../../lookup/match/lookup-index.ts';
import { indexHref } from '../dom.ts';

interface Loaded {
  data: LookupData;
  index: LookupIndex;
}

/** The data of all errors, once it is loaded. */
export let loaded: Loaded | undefined;

let loading: Promise<Loaded> | undefined;

/** Loads the data once. A failed load is tried again. */
export const loadLookup = () =>
  (loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  }));

async function load(): Promise<Loaded> {
  const response = await fetch(new URL('lookup.json', indexHref()));
  if (!response.ok) throw new Error(response.url);
  const data = (await response.json()) as LookupData;
  const index = createIndex(data);
  // Indexes the words before the first query needs them. Safari has no idle callback.
  (window.requestIdleCallback ?? setTimeout)(() => index.words);
  return (loaded = { data, index });
}
