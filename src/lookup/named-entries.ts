import { normalizeName } from '../reference/ids.ts';
import type { ErrorEntry } from './entry.ts';
import type { LookupIndex } from './lookup-index.ts';

export interface NamedEntries {
  entries: ErrorEntry[];
  /** Whether the errors only had the name before. */
  isFormerName: boolean;
}

/**
 * The errors with a code in any casing style; those written just so, if there are some, and of them
 * those of the given status.
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
