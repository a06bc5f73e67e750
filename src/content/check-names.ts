import { parseId } from '../reference/ids.ts';
import { nearest, suggester } from '../reference/nearest.ts';
import type { Api } from '../reference/types.ts';
import { collectDiagnostics, type Diagnostic } from './diagnostics.ts';
import type { Body } from './check-body.ts';
import type { Checked } from './source.ts';

/** Checks the names by which errors refer to each other. `ids` are the errors, also those with a mistake. */
export function nameDiagnostics(errors: Checked<'errors'>[], ids: string[]): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  const known = new Set(ids);
  const idOfCode = new Map(ids.map((id) => [parseId(id).code, id]));
  const formerOf = new Map<string, string>();
  const replacements = new Map<string, string>();
  const suggest = suggester(ids);

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
      if (name === id) report(location, 'error-refers-to-itself');
      else report(location, 'error-unknown', name, suggest(name, id), ids);
    }
  }
  const sources = new Map(errors.map(({ id, source }) => [id, source]));
  for (const cycle of cyclesIn(replacements)) {
    // An error that refers to itself is already reported.
    if (cycle.length === 1) continue;
    const first = sources.get(cycle[0]!)!;
    report(first.locationOf(['state', 'replacedBy']), 'replacement-cycle', cycle);
  }
  return diagnostics;
}

/** Returns the errors that replace each other in a circle, each circle once, beginning with its smallest id. */
function cyclesIn(replacements: ReadonlyMap<string, string>): string[][] {
  const seen = new Set<string>();
  const cycles: string[][] = [];
  for (const start of replacements.keys()) {
    const indexes = new Map<string, number>();
    let id: string | undefined = start;
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      indexes.set(id, indexes.size);
      id = replacements.get(id);
    }
    const begin = id === undefined ? undefined : indexes.get(id);
    if (begin === undefined) continue;
    const cycle = [...indexes.keys()].slice(begin);
    const smallest = cycle.indexOf(cycle.toSorted()[0]!);
    cycles.push([...cycle.slice(smallest), ...cycle.slice(0, smallest)]);
  }
  return cycles;
}

/** Checks that the errors in the order of each status are errors of it. */
export function orderDiagnostics(statuses: Checked<'statuses'>[], ids: string[]): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  for (const { id: status, source, data } of statuses) {
    for (const [index, code] of data.order.entries()) {
      const name = `${status}/${code}`;
      if (ids.includes(name)) continue;
      report(source.locationOf(['order', index]), 'error-unknown', name, nearest(name, ids), ids);
    }
  }
  return diagnostics;
}

/** Checks that all errors of a status have a gate if one of them has, except drafts and retired errors. */
export function gateDiagnostics(errors: Checked<'errors'>[]): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  const listed = errors.filter(({ data }) => !['draft', 'retired'].includes(data.state.is));
  for (const [status, ofStatus] of Map.groupBy(listed, ({ id }) => parseId(id).status)) {
    const without = ofStatus.filter(({ data }) => !data.gate);
    if (without.length === ofStatus.length) continue;
    for (const { source } of without) report(source.locationOf([]), 'gate-missing', status);
  }
  return diagnostics;
}

/** Checks that the API defines everyone who can fix an error, and everyone who takes a step. */
export function fixerDiagnostics(
  { fixers }: Api,
  errors: Checked<'errors'>[],
  ofSteps: Body['fixers'],
): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  const known = Object.keys(fixers);
  const ofErrors = errors.flatMap(({ source, data }) =>
    data.fixableBy.map((name, index) => ({ ...source.locationOf(['fixableBy', index]), name })),
  );
  for (const { name, ...location } of [...ofErrors, ...ofSteps]) {
    if (!known.includes(name)) report(location, 'fixer-unknown', name, nearest(name, known), known);
  }
  return diagnostics;
}
