import { normalizeName } from '../../reference/ids.ts';
import type { ErrorEntry } from './entry.ts';
import type { LookupIndex } from './lookup-index.ts';

export interface NamedEntries {
  entries: ErrorEntry[];
  /** Whether the name is a former name of the errors. */
  isFormerName: boolean;
}

/**
 * Finds the errors with a code, in any casing style. Errors whose code is written exactly like the name
 * win, then those with the given status.
 */
export function entriesNamed(name: string, index: LookupIndex, status?: number): NamedEntries {
  const key = normalizeName(name);
  const current = index.byCode.get(key);
  const all = current ?? index.byFormerName.get(key) ?? [];
  const exact = all.filter(({ code }) => code === name);
  const entries = exact.length ? exact : all;
  const ofStatus = entries.filter((entry) => entry.status === status);
  return { entries: ofStatus.length ? ofStatus : entries, isFormerName: !current && all.length > 0 };
}
