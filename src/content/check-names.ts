import { parseId } from '../reference/ids.ts';
import { nearest } from '../reference/nearest.ts';
import type { Api } from '../reference/types.ts';
import { collectDiagnostics, type Diagnostic } from './diagnostics.ts';
import type { Checked } from './source.ts';

/** Checks the names by which errors refer to each other. `ids` are the errors, also those with a mistake. */
export function nameDiagnostics(errors: Checked<'errors'>[], ids: string[]): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  const known = new Set(ids);
  const idOfCode = new Map(ids.map((id) => [parseId(id).code, id]));
  const formerOf = new Map<string, string>();
  const replacements = new Map<string, string>();

  for (const { id, source, data } of errors) {
    data.formerNames.forEach((name, index) => {
      const location = source.locationOf(['formerNames', index]);
      const [live, other] = [idOfCode.get(name), formerOf.get(name)];
      if (live) report(location, 'former-name-in-use', name, live);
      else if (other) report(location, 'former-name-repeated', name, other);
      formerOf.set(name, id);
    });
    const replacedBy = 'replacedBy' in data.state ? data.state.replacedBy : undefined;
    if (replacedBy) replacements.set(id, replacedBy);
    const references = [
      ...data.related.map((name, index) => ({ name, keys: ['related', index] })),
      ...(replacedBy ? [{ name: replacedBy, keys: ['state', 'replacedBy'] }] : []),
    ];
    for (const { name, keys } of references) {
      if (known.has(name) && name !== id) continue;
      const location = source.locationOf(keys);
      const others = ids.filter((other) => other !== id);
      if (name === id) report(location, 'error-refers-to-itself', others);
      else report(location, 'error-unknown', name, nearest(name, others), others);
    }
  }
  for (const { id, source } of errors) {
    const cycle = cycleFrom(id, replacements);
    // Each cycle is reported once, at its first error.
    if (cycle.length > 1 && cycle.every((other) => id <= other)) {
      report(source.locationOf(['state', 'replacedBy']), 'replacement-cycle', cycle);
    }
  }
  return diagnostics;
}

/** Returns the errors that replace each other, beginning with `id`; none if `id` is not among them. */
function cycleFrom(id: string, replacements: ReadonlyMap<string, string>): string[] {
  const path = [id];
  for (let next = replacements.get(id); next !== undefined; next = replacements.get(next)) {
    if (next === id) return path;
    if (path.includes(next)) break;
    path.push(next);
  }
  return [];
}

/** Checks that the likely errors of each status are errors of it. */
export function likelyDiagnostics(statuses: Checked<'statuses'>[], ids: string[]): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  for (const { id: status, source, data } of statuses) {
    for (const [index, code] of data.likely.entries()) {
      const name = `${status}/${code}`;
      if (ids.includes(name)) continue;
      report(source.locationOf(['likely', index]), 'error-unknown', name, nearest(name, ids), ids);
    }
  }
  return diagnostics;
}

/** Checks that the API defines everyone who can fix an error. */
export function fixerDiagnostics({ fixers }: Api, errors: Checked<'errors'>[]): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  const known = Object.keys(fixers);
  for (const { source, data } of errors) {
    for (const [index, name] of data.fixableBy.entries()) {
      if (known.includes(name)) continue;
      report(source.locationOf(['fixableBy', index]), 'fixer-unknown', name, nearest(name, known), known);
    }
  }
  return diagnostics;
}
