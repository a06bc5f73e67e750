import { nearest } from '../reference/nearest.ts';
import { compareResponse } from '../reference/template.ts';
import type { Api } from '../reference/types.ts';
import { collectDiagnostics, type Diagnostic } from './diagnostics.ts';
import type { Checked } from './source.ts';

/** Checks that the values in the response of each error fit into the template of the API. */
export function responseDiagnostics(api: Api, errors: Checked<'errors'>[]): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  for (const { source, data } of errors) {
    if (data.response === undefined) continue;
    for (const misfit of compareResponse(api.response, data.response).misfits) {
      const keys = ['response', ...misfit.keys];
      const name = keys.join('.');
      if (misfit.problem === 'unknown-key') {
        const key = keys.at(-1)!;
        const location = source.locationOfKey(keys.slice(0, -1), key);
        report(location, 'response-key-unknown', name, nearest(key, misfit.known), misfit.known);
      } else if (misfit.problem === 'code') {
        report(source.locationOf(keys), 'response-code-replaced', name);
      } else {
        report(source.locationOf(keys), 'response-value-other-kind', name, misfit.kind, misfit.expected);
      }
    }
  }
  return diagnostics;
}
